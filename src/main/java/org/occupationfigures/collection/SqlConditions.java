package org.occupationfigures.collection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.NameFolding;
import org.occupationfigures.web.QueryParameters;

/** Conditions in SQL, joined by {@code and}, with their values. */
public final class SqlConditions implements Conditions {

	private final List<String> clauses = new ArrayList<>();

	private final Map<String, Object> values = new HashMap<>();

	@Override
	public void in(String column, List<String> words) {
		oneOf(column + " in (?)", words, column + " is null");
	}

	/**
	 * Requires a record to have a row in another table with one of several words, or with
	 * {@code none} no row there.
	 * @param column its column with the words
	 * @return takes the words
	 */
	public static BiConsumer<SqlConditions, List<String>> existsIn(String table, String key, String column) {
		return (conditions, words) -> conditions.oneOf(
				"id in (select %s from %s where %s in (?))".formatted(key, table, column), words,
				"id not in (select %s from %s)".formatted(key, table));
	}

	/** Never binds {@code none}, which no column of numbers could be compared with. */
	private void oneOf(String some, List<String> words, String none) {
		List<String> named = words.stream().filter((word) -> !word.equals(QueryParameters.NONE)).toList();
		if (named.isEmpty()) {
			and(none);
		}
		else {
			and((named.size() < words.size()) ? "(" + some + " or " + none + ")" : some, named);
		}
	}

	/**
	 * Adds a condition with values.
	 * @param sql the condition, with a {@code ?} for each value in turn
	 * @param given the values; if any is null, no condition
	 */
	public void and(String sql, @Nullable Object... given) {
		if (Stream.of(given).anyMatch(Objects::isNull)) {
			return;
		}
		String named = sql;
		for (Object value : given) {
			String name = "v" + this.values.size();
			this.values.put(name, Objects.requireNonNull(value));
			named = named.replaceFirst("\\?", ":" + name);
		}
		this.clauses.add(named);
	}

	@Override
	public void on(String span, Edtf date, boolean certain) {
		String earliest = span + "_earliest";
		String latest = span + "_latest";
		and("coalesce(" + earliest + ", " + latest + ") is not null");
		if (certain) {
			and(date.uncertain() ? "false" : "not " + span + "_uncertain");
			and(earliest + " >= ?", date.earliest());
			and(latest + " <= ?", date.latest());
		}
		else {
			and("(" + earliest + " <= ? or " + earliest + " is null)", date.latest());
			and("(" + latest + " >= ? or " + latest + " is null)", date.earliest());
		}
	}

	@Override
	public void between(String span, @Nullable Edtf from, @Nullable Edtf to) {
		String earliest = span + "_earliest";
		String latest = span + "_latest";
		and("(" + latest + " >= ? or " + latest + " is null and " + earliest + " is not null)",
				(from != null) ? from.earliest() : null);
		and("(" + earliest + " <= ? or " + earliest + " is null and " + latest + " is not null)",
				(to != null) ? to.latest() : null);
	}

	@Override
	public void words(String text, String... columns) {
		List<String> places = Stream.of(columns).map((column) -> "locate(?, " + column + ") > 0").toList();
		for (String word : NameFolding.words(text).strip().split(" ")) {
			and("(" + String.join(" or ", places) + ")",
					Collections.nCopies(columns.length, " " + word + " ").toArray());
		}
	}

	/** Gives the conditions as SQL, with a named parameter for each value. */
	public String sql() {
		return this.clauses.isEmpty() ? "true" : String.join(" and ", this.clauses);
	}

	/** Gives the values of the named parameters. */
	public Map<String, Object> values() {
		return this.values;
	}

}
