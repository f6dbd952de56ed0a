package org.occupationfigures.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.ChildRows;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.web.Address;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves everything dated, in order. */
@Controller
record TimelineController(CollectionResponses responses, JdbcClient jdbc) {

	private static final AllowedValues TYPES = new AllowedValues("type",
			List.of("claim", "presidential-statement", "resolution"));

	@GetMapping("/v1/timeline")
	Representation timeline(QueryParameters parameters) {
		return this.responses.page(parameters, entries(),
				(filter) -> filter.between("from", "to", "date")
					.anyOrNone("district", "district.name", "timeline_district.entry_id.district_id")
					.anyOf("type", TYPES::require, "type")
					.anyOf("category", "measure.category", "category")
					.anyOrNone("measure", "measure.id", "measure_id")
					.anyOf("source", "source.id", "source_id")
					.anyOf("affiliation", "source.affiliation", "affiliation")
					.anyOf("origin", "source.origin", "origin")
					.search("words", "source_words"));
	}

	private CollectionSpec<Entry> entries() {
		return new CollectionSpec<>(Entry.class, "timeline_record", Map.of("date", "placed_on"), this::read, """
				id, type, date, date_earliest, date_latest, placed_on, mark, category, measure_id, measure_label, scope,
				statement, district_ids, record""" + SourceClaim.COLUMNS_OF_CLAIM, "date", 100);
	}

	private List<Entry> read(StatementSpec query) {
		ChildRows<Named> districts = new ChildRows<>("timeline_district", "entry_id", "district_id", Named::district);
		List<Entry> entries = query.query((row, number) -> Entry.of(row, districts.of(row))).list();
		districts.read(this.jdbc);
		return entries;
	}

	/** Something dated, placed on its first day, or the last if it has no first. */
	record Entry(String id, String type, @Nullable DateSpan date, LocalDate placedOn, @Nullable String mark,
			String category, @Nullable MeasureRef measure, @Nullable String scope, String statement,
			List<Named> districts, Address record, SourceClaim sourceClaim) implements Identified {

		static Entry of(ResultSet row, List<Named> districts) throws SQLException {
			return new Entry(row.getString("id"), row.getString("type"), DateSpan.of(row, "date"),
					row.getObject("placed_on", LocalDate.class), row.getString("mark"), row.getString("category"),
					(row.getString("measure_id") != null) ? MeasureRef.of(row) : null, row.getString("scope"),
					row.getString("statement"), districts, new Address(row.getString("record")),
					SourceClaim.ofClaim(row));
		}

	}

}
