package org.occupationfigures.vocabulary;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.NameFolding;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.InvalidValue;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Resolves names and codes of areas: in any spelling and script, but never in part. */
@Component
public class DistrictNames {

	private final NavigableMap<String, SortedSet<String>> districts = new TreeMap<>();

	private final AllowedValues names;

	DistrictNames(JdbcClient jdbc) {
		jdbc.sql("select name, district_id from district_key")
			.query((RowCallbackHandler) (row) -> this.districts
				.computeIfAbsent(NameFolding.name(row.getString("name")), (name) -> new TreeSet<>())
				.add(row.getString("district_id")));
		this.names = new AllowedValues("name of an area", List.copyOf(this.districts.keySet()));
	}

	/** Gives the id of the area that has a name; refuses a name of none or of several. */
	public String resolve(String name) {
		SortedSet<String> fitting = this.districts.getOrDefault(NameFolding.name(name), Collections.emptySortedSet());
		if (fitting.isEmpty()) {
			List<String> ids = this.districts.values().stream().map(SortedSet::first).distinct().sorted().toList();
			throw new InvalidValue("no area has this name", ids, () -> nearest(name));
		}
		if (fitting.size() > 1) {
			throw new InvalidValue("a name of " + String.join(" and of ", fitting) + "; use an id",
					List.copyOf(fitting), () -> null);
		}
		return fitting.first();
	}

	private @Nullable String nearest(String name) {
		String nearest = this.names.nearest(NameFolding.name(name));
		return (nearest != null) ? this.districts.getOrDefault(nearest, new TreeSet<>()).first() : null;
	}

	/** Tells whether a folded name of an area begins so. */
	public boolean begins(String folded) {
		String next = this.districts.ceilingKey(folded);
		return next != null && next.startsWith(folded);
	}

	/** The id of the only area that has a {@link NameFolding#name folded} name. */
	public Optional<String> find(String folded) {
		return Optional.ofNullable(this.districts.get(folded)).filter((ids) -> ids.size() == 1).map(SortedSet::first);
	}

}
