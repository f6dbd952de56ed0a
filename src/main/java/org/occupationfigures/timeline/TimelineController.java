package org.occupationfigures.timeline;

import java.util.List;
import java.util.Map;

import org.occupationfigures.collection.ChildRows;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves everything dated, in order. */
@Controller
class TimelineController {

	private final CollectionResponses responses;

	private final ChildRows children;

	private final Vocabulary vocabulary;

	private final DistrictNames names;

	TimelineController(CollectionResponses responses, ChildRows children, Vocabulary vocabulary, DistrictNames names) {
		this.responses = responses;
		this.children = children;
		this.vocabulary = vocabulary;
		this.names = names;
	}

	@GetMapping("/v1/timeline")
	Representation timeline(QueryParameters parameters) {
		CollectionSpec<Entry> entries = new CollectionSpec<>(Entry.class, "timeline_record",
				Map.of("date", "placed_on"), this::read,
				"""
						id, type, date, date_earliest, date_latest, placed_on, mark, category, measure_id, measure_label, scope,
						statement, district_ids, record"""
						+ CollectionSpec.SOURCE_OF_CLAIM)
			.sorted("date");
		return this.responses.page(parameters, entries, TimelineFilter.of(parameters, this.vocabulary, this.names));
	}

	private List<Entry> read(StatementSpec query) {
		List<Entry> entries = query.query(Entry::of).list();
		Map<String, List<Named>> districts = this.children.read("timeline_district", "entry_id", entries, "district_id",
				Named::district);
		return entries.stream().map((entry) -> entry.with(districts.getOrDefault(entry.id(), List.of()))).toList();
	}

}
