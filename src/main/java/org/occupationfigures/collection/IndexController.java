package org.occupationfigures.collection;

import java.util.List;
import java.util.Map;

import org.occupationfigures.web.Address;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the index: every collection with its address and its number of records. */
@Controller
record IndexController(CollectionResponses responses, JdbcClient jdbc) {

	@GetMapping("/v1")
	Representation index(QueryParameters parameters) {
		return this.responses.computed(parameters, null, () -> Map.of("data", entries()));
	}

	private List<Entry> entries() {
		return this.jdbc.sql("select name, records from collection_size order by position")
			.query((row, number) -> new Entry(row.getString("name"), new Address("/v1/" + row.getString("name")),
					row.getLong("records")))
			.list();
	}

	private record Entry(String name, Address address, long count) {

	}

}
