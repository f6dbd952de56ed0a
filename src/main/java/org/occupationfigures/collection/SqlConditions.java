package org.occupationfigures.collection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.NameFolding;
import org.occupationfigures.web.QueryParameters;

/** The SQL conditions of a filter, joined by {@code and}, with their values. */
public final class SqlConditions {

	private final List<String> clauses = new ArrayList<>();

	private final Map<String, Object> values;

	/** Begins without a condition. */
	public SqlConditions() {
		this(new HashMap<>());
	}

	private SqlConditions(Map<String, Object> values) {
		this.values = values;
	}

	/**
	 * Requires a column to be one of several words.
	 * @param column the column
	 * @param words the words, {@link QueryParameters#NONE} for an empty column; no words,
	 * no condition
	 * @return this
	 */
	public SqlConditions in(String column, List<String> words) {
		if (words.isEmpty()) {
			return this;
		}
		return oneOf(column + " in (?)", words, column + " is null");
	}

	/**
	 * Requires one of several conditions.
	 * @param alternatives each adds the conditions of one alternative, joined by
	 * {@code and}
	 * @return this
	 */
	public SqlConditions either(List<Consumer<SqlConditions>> alternatives) {
		List<String> sqls = new ArrayList<>();
		for (Consumer<SqlConditions> alternative : alternatives) {
			SqlConditions conditions = new SqlConditions(this.values);
			alternative.accept(conditions);
			sqls.add("(" + conditions.sql() + ")");
		}
		this.clauses.add("(" + String.join(" or ", sqls) + ")");
		return this;
	}

	/**
	 * Requires a record to have a row in another table with one of several words.
	 * @param table the other table
	 * @param key its column that names the record
	 * @param column its column with the words
	 * @param words the words, {@link QueryParameters#NONE} for records without any row
	 * there; no words, no condition
	 * @return this
	 */
	public SqlConditions whereExistsIn(String table, String key, String column, List<String> words) {
		if (words.isEmpty()) {
			return this;
		}
		return oneOf("id in (select %s from %s where %s in (?))".formatted(key, table, column), words,
				"id not in (select %s from %s)".formatted(key, table));
	}

	/** Words are bound only to what has them, so that a number meets no word. */
	private SqlConditions oneOf(String some, List<String> words, String none) {
		List<Consumer<SqlConditions>> alternatives = new ArrayList<>();
		List<String> named = words.stream().filter((word) -> !word.equals(QueryParameters.NONE)).toList();
		if (!named.isEmpty()) {
			alternatives.add((conditions) -> conditions.and(some, named));
		}
		if (named.size() < words.size()) {
			alternatives.add((conditions) -> conditions.and(none));
		}
		return either(alternatives);
	}

	/**
	 * Adds a condition with values.
	 * @param sql the condition, with a {@code ?} for each value in turn
	 * @param given the values; if any is null, no condition
	 * @return this
	 */
	public SqlConditions and(String sql, @Nullable Object... given) {
		if (Stream.of(given).anyMatch(Objects::isNull)) {
			return this;
		}
		String named = sql;
		for (Object value : given) {
			named = named.replaceFirst("\\?", ":" + value(Objects.requireNonNull(value)));
		}
		this.clauses.add(named);
		return this;
	}

	/**
	 * Holds a span of days against a date: columns {@code <prefix>_earliest},
	 * {@code _latest} and {@code _uncertain}. A row without any bound has no date and
	 * never fits.
	 * @param prefix the columns
	 * @param date the date asked for; none, no condition
	 * @param certain whether the span must lie inside the date for certain, rather than
	 * possibly meet it
	 * @return this
	 */
	public SqlConditions on(String prefix, @Nullable Edtf date, boolean certain) {
		if (date == null) {
			return this;
		}
		String earliest = prefix + "_earliest";
		String latest = prefix + "_latest";
		and("coalesce(" + earliest + ", " + latest + ") is not null");
		if (certain && date.uncertain()) {
			return and("false");
		}
		if (certain) {
			return and("not " + prefix + "_uncertain").and(earliest + " >= ?", date.earliest())
				.and(latest + " <= ?", date.latest());
		}
		return and("(" + earliest + " <= ? or " + earliest + " is null)", date.latest())
			.and("(" + latest + " >= ? or " + latest + " is null)", date.earliest());
	}

	/**
	 * Requires a span of days to lie, possibly, between two dates, both included: an open
	 * end may be any day, but a span without any bound never fits.
	 * @param prefix the columns {@code <prefix>_earliest} and {@code _latest}
	 * @param from the first date; none, no condition
	 * @param to the last date; none, no condition
	 * @return this
	 */
	public SqlConditions between(String prefix, @Nullable Edtf from, @Nullable Edtf to) {
		String earliest = prefix + "_earliest";
		String latest = prefix + "_latest";
		return and("(" + latest + " >= ? or " + latest + " is null and " + earliest + " is not null)",
				(from != null) ? from.earliest() : null)
			.and("(" + earliest + " <= ? or " + earliest + " is null and " + latest + " is not null)",
					(to != null) ? to.latest() : null);
	}

	/**
	 * Requires every word of a text to occur in some of the columns of folded words.
	 * @param text the text; none, no condition
	 * @param columns the columns
	 * @return this
	 */
	public SqlConditions words(@Nullable String text, String... columns) {
		if (text == null) {
			return this;
		}
		for (String word : NameFolding.words(text).strip().split(" ")) {
			String name = value(" " + word + " ");
			List<String> places = new ArrayList<>();
			for (String column : columns) {
				places.add("locate(:" + name + ", " + column + ") > 0");
			}
			and("(" + String.join(" or ", places) + ")");
		}
		return this;
	}

	/**
	 * Gives the conditions as SQL.
	 * @return a condition, with a named parameter for each value
	 */
	public String sql() {
		return this.clauses.isEmpty() ? "true" : String.join(" and ", this.clauses);
	}

	/**
	 * Gives the values of the named parameters.
	 * @return the values
	 */
	public Map<String, Object> values() {
		return this.values;
	}

	private String value(Object value) {
		String name = "v" + this.values.size();
		this.values.put(name, value);
		return name;
	}

}
