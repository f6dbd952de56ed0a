package org.occupationfigures.collection;

import java.util.List;

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
		return this.responses.computed(parameters, null, () -> new Index(entries(), new Address("/v1/feed.atom")));
	}

	private List<Entry> entries() {
		return this.jdbc
			.sql("select name, '/v1/' || name as address, records as count from collection_size order by position")
			.query(Entry.class)
			.list();
	}

	private record Index(List<Entry> data, Address feed) {

	}

	private record Entry(String name, Address address, long count) {

	}

}
