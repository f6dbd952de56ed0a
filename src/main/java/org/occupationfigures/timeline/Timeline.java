package org.occupationfigures.timeline;

import java.util.List;
import java.util.Map;

import org.occupationfigures.collection.ChildRows;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.web.AllowedValues;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds everything dated. */
@Component
public record Timeline(JdbcClient jdbc) {

	/** The types of what is dated. */
	public static final AllowedValues TYPES = new AllowedValues("type",
			List.of("claim", "presidential-statement", "resolution"));

	/** Declares what a request narrows it to. */
	public void declare(Filter<SqlConditions> filter) {
		filter.between("from", "to", "date")
			.anyOrNone("district", "district.name", "timeline_district.entry_id.district_id")
			.anyOf("type", TYPES::require, "type")
			.anyOf("category", "measure.category", "category")
			.anyOrNone("measure", "measure.id", "measure_id")
			.anyOf("source", "source.id", "source_id")
			.anyOf("affiliation", "source.affiliation", "affiliation")
			.anyOf("origin", "source.origin", "origin")
			.search("words", "source_words");
	}

	/** Gives the collection with pages of so many records. */
	public CollectionSpec<Entry> spec(int limit) {
		return new CollectionSpec<>(Entry.class, "timeline_record", Map.of("date", "placed_on"), this::read, """
				id, type, date, date_earliest, date_latest, placed_on, mark, category, measure_id, measure_label, scope,
				statement, district_ids, record""" + SourceClaim.COLUMNS_OF_CLAIM, "date", limit);
	}

	private List<Entry> read(StatementSpec query) {
		ChildRows<Named> districts = new ChildRows<>("timeline_district", "entry_id", "district_id", Named::district);
		List<Entry> entries = query.query((row, number) -> Entry.of(row, districts.of(row))).list();
		districts.read(this.jdbc);
		return entries;
	}

}
