package org.occupationfigures.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
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

	private final ClaimIndex claims;

	private final JsonMapper json;

	/** Claims looked at, by their rows; those looked at seldom and long ago make room. */
	private final Cache<Integer, Evidence> kept = Caffeine.newBuilder().maximumSize(2000).build();

	private final List<Document> documents;

	private final List<Document> resolutions;

	/** The measures that describe a state at a time. */
	private final Set<String> stocks;

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
			.list();
		this.resolutions = this.documents.stream().filter(Document::isResolution).toList();
		this.stocks = Set.copyOf(jdbc.sql("select id from measure where time = 'stock'").query(String.class).list());
	}

	ClaimIndex claims() {
		return this.claims;
	}

	/** Gives resolutions, by adoption, and documents, by publication. */
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
