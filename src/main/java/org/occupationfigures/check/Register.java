package org.occupationfigures.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Judgement.Alike;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimIndex;
import org.roaringbitmap.RoaringBitmap;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that a number or a date is looked up in. */
@Component
class Register {

	/** How many characters of JSON the claims kept may have. */
	private static final int MOST_KEPT = 3_000_000;

	private final ClaimIndex claims;

	private final JsonMapper json;

	/** Claims looked at, by their rows; the least used are dropped first. */
	private final Cache<Integer, Evidence> kept = Caffeine.newBuilder()
		.maximumWeight(MOST_KEPT)
		.weigher((Integer row, Evidence evidence) -> evidence.characters())
		.build();

	private final List<Document> documents;

	private final List<Document> resolutions;

	/** The measures that describe a state at a time. */
	private final Set<String> stocks;

	/** The claims without a number, by the words that they are written in. */
	private final Map<String, RoaringBitmap> unquantified = new HashMap<>();

	Register(ClaimIndex claims, JdbcClient jdbc, JsonMapper json) {
		this.claims = claims;
		this.json = json;
		Map<String, Set<String>> districts = new HashMap<>();
		jdbc.sql("select resolution_id, district_id from resolution_district")
			.query((RowCallbackHandler) (row) -> districts
				.computeIfAbsent(row.getString("resolution_id"), (id) -> new HashSet<>())
				.add(row.getString("district_id")));
		this.documents = jdbc.sql("select * from document_evidence")
			.query((row, number) -> new Document(Evidence.of(row, json), row.getString("number"),
					row.getString("organ"), districts.getOrDefault(row.getString("id"), Set.of())))
			.list()
			.stream()
			.sorted(Comparator.comparing(Document::evidence,
					Comparator.comparingLong(Evidence::length).thenComparing(Evidence.IN_ORDER)))
			.toList();
		this.resolutions = this.documents.stream().filter(Document::isResolution).toList();
		this.stocks = Set.copyOf(jdbc.sql("select id from measure where time = 'stock'").query(String.class).list());
		jdbc.sql("select id, as_written from claim where qualifier = 'indefinite' and as_written is not null")
			.query((RowCallbackHandler) (row) -> {
				String written = row.getString("as_written");
				this.unquantified.computeIfAbsent(bare(written), (word) -> new RoaringBitmap())
					.add(claims.row(row.getString("id")));
			});
	}

	/** Makes a word comparable: "Dozens of" and "dozen" are one. */
	private static String bare(String word) {
		return word.toLowerCase(Locale.ROOT).replaceFirst(" of$", "").replaceFirst("s$", "");
	}

	ClaimIndex claims() {
		return this.claims;
	}

	/** Gives resolutions and documents, the shortest times first, then by their day. */
	List<Document> documents() {
		return this.documents;
	}

	/** Gives the resolutions alone. */
	List<Document> resolutions() {
		return this.resolutions;
	}

	/**
	 * Finds the claims on one of some measures and in an area, as far as they are given.
	 */
	RoaringBitmap about(List<String> measures, @Nullable String district) {
		RoaringBitmap rows = this.claims.all();
		if (!measures.isEmpty()) {
			rows = RoaringBitmap.and(rows, this.claims.having("measure_id", measures));
		}
		return (district != null) ? RoaringBitmap.and(rows, this.claims.having("district_id", List.of(district)))
				: rows;
	}

	/** Finds the claims that say a word such as "dozens" instead of a number. */
	RoaringBitmap unquantified(String word) {
		return this.unquantified.getOrDefault(bare(word), new RoaringBitmap());
	}

	/**
	 * Counts the records that say the same as the best match. A claim does if it has the
	 * same measure, area, site, side and scope; a document is the same only as itself.
	 * @param matches the matches, the best first
	 * @param rows the claims with the verdict of the best
	 */
	Alike alike(List<Match> matches, RoaringBitmap rows) {
		if (matches.isEmpty() || !matches.get(0).record().isClaim()) {
			return new Alike(matches.isEmpty() ? 0 : 1, matches.isEmpty() ? 0 : 1);
		}
		RoaringBitmap alike = RoaringBitmap.and(rows, this.claims.having(matches.get(0).record().cells()));
		return new Alike(alike.getCardinality(), this.claims.origins(alike));
	}

	/**
	 * Lists the first of some claims, those on whole areas before those on a part.
	 * @param <T> what is listed
	 * @param most how many at most
	 * @param first lists the first of some claims, of which it is told by what to keep of
	 * any, and how many at most
	 */
	<T> List<T> wholeFirst(int most, BiFunction<UnaryOperator<RoaringBitmap>, Integer, Stream<T>> first) {
		RoaringBitmap whole = this.claims.whole();
		List<T> list = new ArrayList<>(
				first.apply((rows) -> RoaringBitmap.and(rows, whole), most).limit(most).toList());
		int left = most - list.size();
		first.apply((rows) -> RoaringBitmap.andNot(rows, whole), left).limit(left).forEach(list::add);
		return list;
	}

	/** Reads claims. */
	List<Evidence> read(IntStream rows) {
		List<Integer> asked = rows.boxed().toList();
		Map<Integer, Evidence> read = this.kept.getAll(asked, this::load);
		return asked.stream().map(read::get).toList();
	}

	private Map<Integer, Evidence> load(Set<? extends Integer> rows) {
		List<Integer> asked = List.copyOf(rows);
		List<Claim> claims = this.claims.read(asked.stream().mapToInt(Integer::intValue));
		return IntStream.range(0, asked.size())
			.boxed()
			.collect(Collectors.toMap(asked::get, (place) -> evidence(claims.get(place))));
	}

	private Evidence evidence(Claim claim) {
		return Evidence.of(claim, this.stocks.contains(claim.measure().id()), this.json);
	}

	/**
	 * A resolution or another document.
	 *
	 * @param evidence what it says
	 * @param number the number of the resolution; null for other documents
	 * @param organ who adopted it; null for other documents
	 * @param districts the areas that the resolution names
	 */
	record Document(Evidence evidence, @Nullable String number, @Nullable String organ, Set<String> districts) {

		boolean isResolution() {
			return this.evidence.shown().type().equals("resolution");
		}

	}

}
