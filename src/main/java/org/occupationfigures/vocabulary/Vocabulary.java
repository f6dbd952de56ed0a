package org.occupationfigures.vocabulary;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.NameFolding;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.InvalidValue;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words that the data set uses in its closed columns, and the names of its areas. */
@Component
public class Vocabulary {

	private final JdbcClient jdbc;

	private final List<Named> districts;

	private final List<MeasureRef> headlines;

	private final List<MeasureRef> stated;

	private final List<MeasureRef> dated;

	private final Map<String, String> units = new HashMap<>();

	private final Map<String, AllowedValues> columns = new ConcurrentHashMap<>();

	/** The ids of the areas that have a folded name or code. */
	private final NavigableMap<String, SortedSet<String>> districtIds = new TreeMap<>();

	private final AllowedValues districtNames;

	Vocabulary(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.districts = jdbc.sql("select id, name from district order by id").query(Named.class).list();
		this.headlines = measures("headline");
		this.stated = measures("kind in ('quantity', 'date')");
		this.dated = measures("kind = 'date'");
		jdbc.sql("select id, unit from measure where unit is not null")
			.query((RowCallbackHandler) (row) -> this.units.put(row.getString("id"), row.getString("unit")));
		jdbc.sql("select name, district_id from district_key")
			.query((RowCallbackHandler) (row) -> this.districtIds
				.computeIfAbsent(NameFolding.name(row.getString("name")), (name) -> new TreeSet<>())
				.add(row.getString("district_id")));
		this.districtNames = new AllowedValues("name of an area", List.copyOf(this.districtIds.keySet()));
	}

	private List<MeasureRef> measures(String condition) {
		return this.jdbc.sql("select id, label from measure where " + condition + " order by id")
			.query(MeasureRef.class)
			.list();
	}

	/** Gives every word that occurs in a column, written {@code table.column}. */
	public AllowedValues of(String column) {
		return this.columns.computeIfAbsent(column, this::read);
	}

	private AllowedValues read(String column) {
		String[] parts = column.split("\\.");
		String sql = "select distinct cast(%1$s as varchar) as word from %2$s where %1$s is not null order by 1";
		List<String> words = this.jdbc.sql(sql.formatted(parts[1], parts[0])).query(String.class).list();
		boolean isWhole = parts[1].equals("id") || parts[1].equals(parts[0]);
		return new AllowedValues(isWhole ? parts[0] : parts[1] + " of a " + parts[0], words);
	}

	/** Accepts a word of a column; for {@code district.name} any name of an area. */
	public UnaryOperator<String> reader(String column) {
		return column.equals("district.name") ? this::requireDistrict : (word) -> of(column).require(word);
	}

	/** Accepts a name or code of an area, in any spelling and script, never in part. */
	private String requireDistrict(String name) {
		SortedSet<String> ids = this.districtIds.getOrDefault(NameFolding.name(name), Collections.emptySortedSet());
		if (ids.isEmpty()) {
			throw new InvalidValue("no area has this name", this.districts.stream().map(Named::id).toList(),
					() -> nearestDistrict(name));
		}
		if (ids.size() > 1) {
			throw new InvalidValue("a name of " + String.join(" and of ", ids) + "; use an id", List.copyOf(ids),
					() -> null);
		}
		return ids.first();
	}

	private @Nullable String nearestDistrict(String name) {
		String nearest = this.districtNames.nearest(NameFolding.name(name));
		return (nearest != null) ? this.districtIds.getOrDefault(nearest, new TreeSet<>()).first() : null;
	}

	/** Tells whether a folded name of an area begins so. */
	public boolean beginsDistrict(String folded) {
		String next = this.districtIds.ceilingKey(folded);
		return next != null && next.startsWith(folded);
	}

	/** The id of the only area that has a {@link NameFolding#name folded} name. */
	public Optional<String> findDistrict(String folded) {
		return Optional.ofNullable(this.districtIds.get(folded)).filter((ids) -> ids.size() == 1).map(SortedSet::first);
	}

	public List<Named> districts() {
		return this.districts;
	}

	public List<MeasureRef> headlines() {
		return this.headlines;
	}

	/** The measures that are stated as a number or a date. */
	public List<MeasureRef> stated() {
		return this.stated;
	}

	/** Accepts the id of a measure that is stated as a number or a date. */
	public String requireStated(String word) {
		String id = of("measure.id").require(word);
		InvalidValue.unless(this.stated.stream().anyMatch((measure) -> measure.id().equals(id)),
				"claims on sites and in words have no cell");
		return id;
	}

	/** The unit of a measure; null where it is not stated as a number. */
	public @Nullable String unit(String measure) {
		return this.units.get(measure);
	}

	/** The measures that are stated as a date. */
	public List<MeasureRef> dated() {
		return this.dated;
	}

}
