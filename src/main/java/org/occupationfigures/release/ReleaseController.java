package org.occupationfigures.release;

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
import org.occupationfigures.dataset.Release;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the versions of the data set. */
@Controller
record ReleaseController(CollectionResponses responses, Release current, JdbcClient jdbc) {

	@GetMapping("/v1/releases")
	Representation releases(QueryParameters parameters) {
		return this.responses.page(parameters, versions(), (filter) -> {
		});
	}

	@GetMapping("/v1/releases/{version}")
	Representation release(@PathVariable String version, QueryParameters parameters) {
		return this.responses.single(parameters, versions(), version,
				(record) -> Map.of("changes", "/v1/changes?release=" + version));
	}

	private CollectionSpec<Version> versions() {
		return new CollectionSpec<>(Version.class, "release_record", Map.of("date", "date"), this::read,
				"id, date, sha256, claims, sources, added, changed, withdrawn, notes", "-date", 100);
	}

	private List<Version> read(StatementSpec query) {
		ChildRows<Count> counts = new ChildRows<>("release_count", "release", "counted_by, word", Count::of);
		List<Version> versions = query.query((row, number) -> Version.of(row, this.current, counts.of(row))).list();
		counts.read(this.jdbc);
		return versions;
	}

	/**
	 * A version of the data set with the hash of what its files contained.
	 *
	 * @param added how many claims it added; null where no changes are recorded; so
	 * {@code changed} and {@code withdrawn}
	 */
	record Version(String id, LocalDate date, boolean current, String sha256, long claims, long sources,
			@Nullable Long added, @Nullable Long changed, @Nullable Long withdrawn, String notes,
			List<Count> counts) implements Identified {

		static Version of(ResultSet row, Release served, List<Count> counts) throws SQLException {
			String id = row.getString("id");
			boolean current = id.equals(served.version());
			return new Version(id, row.getObject("date", LocalDate.class), current,
					current ? served.sha256() : row.getString("sha256"), row.getLong("claims"), row.getLong("sources"),
					row.getObject("added", Long.class), row.getObject("changed", Long.class),
					row.getObject("withdrawn", Long.class), row.getString("notes"), counts);
		}

	}

	/**
	 * The claims before and after a release, of one affiliation, area, measure or origin.
	 */
	record Count(String by, String id, long before, long after, long added, long changed, long withdrawn) {

		static Count of(ResultSet row, int number) throws SQLException {
			return new Count(row.getString("counted_by"), row.getString("word"), row.getLong("before"),
					row.getLong("after"), row.getLong("added"), row.getLong("changed"), row.getLong("withdrawn"));
		}

	}

}
