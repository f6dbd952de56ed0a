package org.occupationfigures.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.page.HowToReadPage.OfBothSides;
import org.occupationfigures.page.HowToReadPage.Voice;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds examples in the data set by the same rules for everybody: what most origins speak
 * of, of that the figure that most of them state, and of equals the first by id.
 */
@Component
record Examples(JdbcClient jdbc, RecordStore store, Pictures pictures) {

	private static final String NUMBERS = """
			 from claim join comparison on comparison.id = claim.comparison_id
			join measure on measure.id = claim.measure_id
			left join (select comparison_id, value, qualifier, count(distinct origin) as origins from claim
				group by comparison_id, value, qualifier) alike on alike.comparison_id = claim.comparison_id
				and alike.value = claim.value and alike.qualifier = claim.qualifier
			where claim.kind = 'quantity' and claim.as_written is not null""";

	private static final String MOST_STATED = " order by comparison.origins desc, coalesce(alike.origins, 0) desc, claim.id";

	/**
	 * Gives a claim of either side for each word of a column, in the order of the words.
	 */
	List<OfBothSides> each(String column) {
		String ranked = "select claim.id, claim.side, " + column + " as word, row_number() over (partition by " + column
				+ ", claim.side" + MOST_STATED + ") as place" + NUMBERS + " and claim.side in (:sides)";
		Map<String, Map<String, Claim>> words = new TreeMap<>();
		this.jdbc.sql("select id, side, word from (" + ranked + ") ranked where place = 1")
			.param("sides", OfBothSides.SIDES)
			.query((RowCallbackHandler) (row) -> words.computeIfAbsent(row.getString("word"), (word) -> new TreeMap<>())
				.put(row.getString("side"), this.store.record(Claim.SPEC, row.getString("id"))));
		return words.entrySet().stream().map((word) -> new OfBothSides(word.getKey(), word.getValue())).toList();
	}

	/** Gives two counts of one origin that both reach back to the beginning, if any. */
	List<Claim> earlierAndLater() {
		String later = """
				join claim later on later.comparison_id = claim.comparison_id and later.origin = claim.origin
				and later.as_of not like '%/%' and claim.as_of not like '%/%'
				and later.as_of_latest > claim.as_of_latest and later.value > claim.value
				where""";
		String pair = "select claim.id as earlier, later.id as later" + NUMBERS.replace("where", later)
				+ " and measure.time = 'event'" + MOST_STATED + ", later.id limit 1";
		return this.jdbc.sql(pair)
			.query((row, number) -> List.of(row.getString("earlier"), row.getString("later")))
			.optional()
			.map((ids) -> this.store.read(Claim.SPEC, ids))
			.orElse(List.of());
	}

	/** Draws the comparison with a word of agreement that most origins are in, if any. */
	@Nullable Picture picture(String agreement) {
		return this.jdbc.sql("select id from comparison where agreement = ? order by origins desc, id limit 1")
			.param(agreement)
			.query(String.class)
			.optional()
			.map((id) -> this.pictures.of(id, null))
			.orElse(null);
	}

	/** Gives the comparison beside which most others stand. */
	Optional<Picture> beside() {
		return this.jdbc.sql("""
				select min(id) as id from comparison where district_id is not null
				group by measure_id, district_id, site_id order by count(*) desc, 1 limit 1""")
			.query(String.class)
			.optional()
			.map((id) -> this.pictures.of(id, null));
	}

	/** Gives the origin with most documents on one thing. */
	Optional<Voice> voice() {
		return this.jdbc.sql("""
				select comparison_id, origin, count(distinct source_id) as documents from claim
				where comparison_id is not null and kind = 'quantity'
				group by comparison_id, origin order by documents desc, comparison_id, origin limit 1""")
			.query((row, number) -> new Voice(this.pictures.of(row.getString("comparison_id"), null).comparison(),
					row.getString("origin"), row.getInt("documents")))
			.optional();
	}

	/** Gives the document that states the area of most districts. */
	Optional<String> sum() {
		return this.jdbc.sql("""
				select source_id from occupation_record where area_claim is not null
				group by source_id order by count(*) desc, source_id limit 1""").query(String.class).optional();
	}

}
