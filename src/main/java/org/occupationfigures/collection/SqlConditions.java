package org.occupationfigures.collection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.web.QueryParameters;

/** Conditions in SQL, joined by {@code and}, with their values. */
public final class SqlConditions implements Conditions {

	private final List<String> clauses = new ArrayList<>();

	private final Map<String, Object> values = new HashMap<>();

	@Override
	public void in(String column, List<String> words) {
		String[] parts = column.split("\\.");
		if (parts.length == 1) {
			oneOf(column + " in (?)", words, column + " is null");
		}
		else {
			String rows = "in (select " + parts[1] + " from " + parts[0];
			oneOf("id " + rows + " where " + parts[2] + " in (?))", words, "id not " + rows + ")");
		}
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

	/** Adds a condition with a {@code ?} for each value in turn; none if any is null. */
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
	public void inside(String span, Edtf date) {
		and(date.uncertain() ? "false" : "not " + span + "_uncertain");
		and(span + "_earliest >= ?", date.earliest());
		and(span + "_latest <= ?", date.latest());
		and(dated(span));
	}

	@Override
	public void between(String span, @Nullable LocalDate from, @Nullable LocalDate to) {
		and("(" + span + "_latest >= ? or " + span + "_latest is null)", from);
		and("(" + span + "_earliest <= ? or " + span + "_earliest is null)", to);
		and(dated(span));
	}

	private static String dated(String span) {
		return "coalesce(" + span + "_earliest, " + span + "_latest) is not null";
	}

	@Override
	public void word(String word, String... columns) {
		List<String> places = Stream.of(columns).map((column) -> "locate(?, " + column + ") > 0").toList();
		and("(" + String.join(" or ", places) + ")", Collections.nCopies(columns.length, " " + word + " ").toArray());
	}

	public String sql() {
		return this.clauses.isEmpty() ? "true" : String.join(" and ", this.clauses);
	}

	public Map<String, Object> values() {
		return this.values;
	}

}
