package org.occupationfigures.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimIndex;
import org.roaringbitmap.RoaringBitmap;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads claims, and keeps those that were looked at. */
@Component
class EvidenceReader {

	/** How many characters of JSON the claims kept may have. */
	private static final int MOST_KEPT = 3_000_000;

	private final ClaimIndex claims;

	private final JsonMapper json;

	/** Claims by their rows; the least used are dropped first. */
	private final Cache<Integer, Evidence> kept = Caffeine.newBuilder()
		.maximumWeight(MOST_KEPT)
		.weigher((Integer row, Evidence evidence) -> evidence.characters())
		.build();

	/** The measures that describe a state at a time. */
	private final Set<String> stocks;

	EvidenceReader(ClaimIndex claims, JdbcClient jdbc, JsonMapper json) {
		this.claims = claims;
		this.json = json;
		this.stocks = Set.copyOf(jdbc.sql("select id from measure where time = 'stock'").query(String.class).list());
	}

	/** Finds the claims on measures that describe a state at a time. */
	RoaringBitmap stocks() {
		return this.claims.having("measure_id", this.stocks);
	}

	/** Reads some claims by publication. */
	List<Evidence> published(RoaringBitmap rows, int most) {
		return read(this.claims.day("published").next(rows, false, 0, most));
	}

	/** Reads claims. */
	List<Evidence> read(IntStream rows) {
		List<Integer> asked = rows.boxed().toList();
		Map<Integer, Evidence> read = this.kept.getAll(asked, this::load);
		return asked.stream().map(read::get).toList();
	}

	private Map<Integer, Evidence> load(Set<? extends Integer> rows) {
		List<Integer> asked = List.copyOf(rows);
		List<Claim> read = this.claims.read(asked.stream().mapToInt(Integer::intValue));
		return IntStream.range(0, asked.size())
			.boxed()
			.collect(Collectors.toMap(asked::get, (place) -> evidence(read.get(place))));
	}

	private Evidence evidence(Claim claim) {
		return Evidence.of(claim, this.stocks.contains(claim.measure().id()), this.json);
	}

}
