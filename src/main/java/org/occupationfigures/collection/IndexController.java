package org.occupationfigures.collection;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.occupationfigures.collection.Envelope.Meta;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.web.Address;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the index: every collection with its address and its number of records. */
@Controller
class IndexController {

	private final JdbcClient jdbc;

	private final Release release;

	private final JsonMapper json;

	IndexController(JdbcClient jdbc, Release release, JsonMapper json) {
		this.jdbc = jdbc;
		this.release = release;
		this.json = json;
	}

	@GetMapping("/v1")
	Representation index(QueryParameters parameters) {
		Format format = parameters.format(Set.of(Format.JSON));
		parameters.check();
		return new Representation(format.type(),
				(headers,
						out) -> new Envelope(new Meta(this.release), null, Map.of("self", parameters.address().path()))
							.write(this.json.writeValueAsBytes(Map.of("data", entries())), this.json, out));
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
