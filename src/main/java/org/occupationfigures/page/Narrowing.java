package org.occupationfigures.page;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.web.QueryParameters;

/**
 * What a list is narrowed by, and the form that narrows it.
 *
 * @param words what was searched for; null for nothing
 * @param isFirst whether the page begins the list
 */
public record Narrowing(@Nullable String words, List<Field> fields, List<Given> given, boolean isFirst) {

	/** What orders or cuts a list, but narrows nothing. */
	private static final Set<String> OTHER = Set.of("sort", "limit", "fields", "match", "after");

	static Narrowing of(QueryParameters parameters, List<Field> fields) {
		List<Given> given = new TreeMap<>(parameters.getParameterMap()).entrySet()
			.stream()
			.filter((parameter) -> !OTHER.contains(parameter.getKey()))
			.map((parameter) -> new Given(parameter.getKey(), String.join(",", parameter.getValue()),
					parameters.query(null, parameter.getKey())))
			.toList();
		return new Narrowing(parameters.getParameter("q"),
				fields.stream().map((field) -> field.chosen(parameters.getParameter(field.name()))).toList(), given,
				parameters.countGiven("after") == 0);
	}

	/** What was given and is no field of the form. */
	public List<Given> hidden() {
		return this.given.stream()
			.filter((one) -> !one.name().equals("q")
					&& this.fields.stream().noneMatch((field) -> field.name().equals(one.name())))
			.toList();
	}

	/** Tells whether the page is the beginning of the whole list. */
	boolean isWhole() {
		return this.given.isEmpty() && this.isFirst;
	}

	/** Says what was given, such as ": Kalbajar, Area"; empty for nothing. */
	String title(View view) {
		List<String> all = this.given.stream().map((one) -> view.given(one.name(), one.value())).toList();
		return all.isEmpty() ? "" : ": " + String.join(", ", all);
	}

	/** A parameter, the words that it can have, and the one that it has, if any. */
	public record Field(String name, Collection<String> words, @Nullable String chosen) {

		Field(String name, Collection<String> words) {
			this(name, words, null);
		}

		private Field chosen(@Nullable String word) {
			return new Field(this.name, this.words, word);
		}

	}

	/** A parameter with its values, and the query of the same list without it. */
	public record Given(String name, String value, String without) {

	}

}
