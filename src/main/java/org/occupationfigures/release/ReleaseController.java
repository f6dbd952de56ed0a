package org.occupationfigures.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the versions of the data set. */
@Controller
record ReleaseController(CollectionResponses responses, Release current) {

	@GetMapping("/v1/releases")
	Representation releases(QueryParameters parameters) {
		return this.responses.page(parameters, versions(), (filter) -> {
		});
	}

	@GetMapping("/v1/releases/{version}")
	Representation release(@PathVariable String version, QueryParameters parameters) {
		return this.responses.single(parameters, versions(), version, (record) -> Map.of());
	}

	private CollectionSpec<Version> versions() {
		return new CollectionSpec<>(Version.class, "release_record", Map.of("date", "date"),
				(query) -> query.query((row, number) -> Version.of(row, this.current)).list(),
				"id, date, sha256, claims, sources, notes", "-date", 100);
	}

	/** A version of the data set with the hash of what its files contained. */
	record Version(String id, LocalDate date, boolean current, String sha256, long claims, long sources,
			String notes) implements Identified {

		static Version of(ResultSet row, Release served) throws SQLException {
			String id = row.getString("id");
			boolean current = id.equals(served.version());
			return new Version(id, row.getObject("date", LocalDate.class), current,
					current ? served.sha256() : row.getString("sha256"), row.getLong("claims"), row.getLong("sources"),
					row.getString("notes"));
		}

	}

}
