package org.occupationfigures.release;

import java.util.List;
import java.util.Map;

import org.occupationfigures.collection.ChildRows;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.dataset.Release;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Knows the versions of the data set. */
@Component
public record Releases(JdbcClient jdbc, Release current) {

	public CollectionSpec<Version> spec() {
		return new CollectionSpec<>(Version.class, "release_record", Map.of("date", "date"), this::read,
				"id, date, sha256, claims, sources, added, changed, withdrawn, notes", "-date", 100);
	}

	private List<Version> read(StatementSpec query) {
		ChildRows<Version.Count> counts = new ChildRows<>("release_count", "release", "counted_by, word",
				Version.Count::of);
		List<Version> versions = query.query((row, number) -> Version.of(row, this.current, counts.of(row))).list();
		counts.read(this.jdbc);
		return versions;
	}

	/** Gives all of them, the newest first. */
	public List<Version> all() {
		return spec().reader().apply(this.jdbc.sql("select * from release_record order by date desc, id desc"));
	}

}
