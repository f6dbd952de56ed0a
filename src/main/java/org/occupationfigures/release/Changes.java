package org.occupationfigures.release;

import java.util.List;

import org.occupationfigures.collection.Filter;
import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.collection.SqlConditions;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.InvalidValue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What releases changed. */
@Component
public record Changes(JdbcClient jdbc, RecordStore store) {

	/** What can be done to a row. */
	public static final AllowedValues DONE = new AllowedValues("kind of change",
			List.of("added", "changed", "withdrawn"));

	/** Declares what a request narrows them to. */
	public void declare(Filter<SqlConditions> filter) {
		filter.anyOf("release", "release.version", "release")
			.anyOf("file", "change.file", "file")
			.anyOf("what", DONE::require, "what")
			.anyOf("claim", this::require, "claim_id")
			.anyOrNone("district", "district.name", "district_id")
			.anyOrNone("measure", "measure.id", "measure_id")
			.anyOrNone("source", "source.id", "source_id");
	}

	/** Accepts the id of a claim, withdrawn or not. */
	private String require(String id) {
		if (this.jdbc.sql("select 1 from claim where id = :id union all select 1 from withdrawn where id = :id")
			.param("id", id)
			.query()
			.listOfRows()
			.isEmpty()) {
			throw new InvalidValue("no such claim", null, () -> this.store.nearest("claim", id));
		}
		return id;
	}

}
