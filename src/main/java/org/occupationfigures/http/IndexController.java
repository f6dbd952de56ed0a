package org.occupationfigures.http;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the index: every collection with its address and its number of records. */
@RestController
class IndexController {

	private final JdbcClient jdbc;

	private final Answers answers;

	IndexController(JdbcClient jdbc, Answers answers) {
		this.jdbc = jdbc;
		this.answers = answers;
	}

	@GetMapping("/v1")
	Index index(Parameters parameters) {
		parameters.check();
		List<Entry> entries = this.jdbc.sql("select name, records from collection_size order by position")
			.query((row, number) -> new Entry(row.getString("name"), "/v1/" + row.getString("name"),
					row.getLong("records")))
			.list();
		return new Index(entries, this.answers.meta(), Map.of("self", "/v1"));
	}

	/**
	 * The index.
	 *
	 * @param data the collections
	 * @param meta the release and the licence
	 * @param links this page
	 */
	record Index(List<Entry> data, Meta meta, Map<String, String> links) {

	}

	/**
	 * A collection.
	 *
	 * @param name its name
	 * @param address its address
	 * @param count its number of records
	 */
	record Entry(String name, String address, long count) {

	}

}
