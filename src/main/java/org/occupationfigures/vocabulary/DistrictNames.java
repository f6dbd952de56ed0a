package org.occupationfigures.vocabulary;

import java.util.Comparator;
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

/**
 * Resolves the names and codes of areas: any spelling and script of the data set, exact
 * after {@link NameFolding#name folding}, never a part of a name. Codes that denote a
 * part or the town of an area do not name it.
 */
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

	/**
	 * Resolves a name.
	 * @param name a name or code in any spelling or script
	 * @return the id of the area
	 * @throws AmbiguousName if it fits two areas
	 * @throws InvalidValue if no area has it
	 */
	public String resolve(String name) {
		SortedSet<String> fitting = this.districts.get(NameFolding.name(name));
		if (fitting == null) {
			throw new InvalidValue("no area has this name",
					this.districts.values()
						.stream()
						.map(SortedSet::first)
						.distinct()
						.sorted(Comparator.naturalOrder())
						.toList(),
					() -> nearest(name));
		}
		if (fitting.size() > 1) {
			throw new AmbiguousName(fitting);
		}
		return fitting.first();
	}

	private @Nullable String nearest(String name) {
		String nearest = this.names.nearest(NameFolding.name(name));
		return (nearest != null) ? this.districts.getOrDefault(nearest, new TreeSet<>()).first() : null;
	}

	/**
	 * Tells which area a text names.
	 * @param folded a {@link NameFolding#name folded} text that may be a name
	 * @return the id of the area; empty when none or more than one has the name
	 */
	public Optional<String> findFolded(String folded) {
		SortedSet<String> fitting = this.districts.get(folded);
		return (fitting != null && fitting.size() == 1) ? Optional.of(fitting.first()) : Optional.empty();
	}

}
