package org.occupationfigures.resolution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.occupationfigures.collection.ChildRows;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.resolution.Resolution.Provision;
import org.occupationfigures.resolution.Resolution.Role;
import org.occupationfigures.vocabulary.Named;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The resolutions, each with its provisions. */
@Component
class Resolutions {

	private final JdbcClient jdbc;

	private final ChildRows children;

	Resolutions(JdbcClient jdbc, ChildRows children) {
		this.jdbc = jdbc;
		this.children = children;
	}

	CollectionSpec<Resolution> spec() {
		return new CollectionSpec<>(Resolution.class, "resolution_record",
				Map.of("date", "adopted_order", "organ", "organ", "year", "year"), this::read,
				"""
						id, symbol, organ, kind, number, "year", adopted as adopted_on, adopted_earliest, adopted_latest, meeting,
						adoption, votes_for, votes_against, abstentions, subject, district_ids, url, note"""
						+ CollectionSpec.SOURCE_OF_DOCUMENT);
	}

	/**
	 * Finds the resolution that alone has a number.
	 * @param number the number, such as 822
	 * @return its id; empty when none or more than one has it
	 */
	Optional<String> withNumber(String number) {
		List<String> ids = this.jdbc.sql("select id from resolution where number = ?")
			.param(number)
			.query(String.class)
			.list();
		return (ids.size() == 1) ? Optional.of(ids.get(0)) : Optional.empty();
	}

	private List<Resolution> read(StatementSpec query) {
		List<Resolution> resolutions = query.query(Resolution::of).list();
		Map<String, List<Named>> districts = this.children.read("resolution_district_record", "resolution_id",
				resolutions, "district_id", Named::district);
		Map<String, List<Role>> sources = this.children.read("resolution_source_record", "resolution_id", resolutions,
				"role, source_id", Role::of);
		Map<String, List<Provision>> provisions = provisions(resolutions);
		return resolutions.stream()
			.map((resolution) -> resolution.with(districts.getOrDefault(resolution.id(), List.of()),
					provisions.getOrDefault(resolution.id(), List.of()),
					sources.getOrDefault(resolution.id(), List.of())))
			.toList();
	}

	private Map<String, List<Provision>> provisions(List<Resolution> resolutions) {
		Map<String, List<Provision>> provisions = this.children.read("provision_record", "resolution_id", resolutions,
				"position", Provision::of);
		Map<String, List<Role>> sources = this.children.read("provision_source_record", "provision_id",
				provisions.values().stream().flatMap(List::stream).toList(), "role, source_id", Role::of);
		return provisions.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(entry) -> entry.getValue()
						.stream()
						.map((provision) -> provision.with(sources.getOrDefault(provision.id(), List.of())))
						.toList()));
	}

}
