package org.occupationfigures.release;

import java.util.List;
import java.util.Map;

import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.dataset.Release;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the versions of the data set. */
@Component
public record Releases(JdbcClient jdbc, Release current) {

	CollectionSpec<Version> spec() {
		return new CollectionSpec<>(Version.class, "release_record", Map.of("date", "date"),
				(query) -> query.query((row, number) -> Version.of(row, this.current)).list(),
				"id, date, sha256, claims, sources, notes", "-date", 100);
	}

	/** Gives all of them, the newest first. */
	public List<Version> all() {
		return spec().reader().apply(this.jdbc.sql("select * from release_record order by date desc, id desc"));
	}

}
