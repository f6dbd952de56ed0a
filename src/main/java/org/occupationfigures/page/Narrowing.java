package org.occupationfigures.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.QueryParameters;

/**
 * What a list is narrowed by, and the form that narrows it.
 *
 * @param words what was searched for; null for nothing
 * @param all every parameter but the cursor
 * @param isFirst whether the page begins the list
 */
public record Narrowing(@Nullable String words, List<Field> fields, List<Given> all, boolean isFirst) {

	/** What orders, cuts or marks a list, but narrows nothing. */
	private static final Set<String> OTHER = Set.of("sort", "limit", "fields", "pick");

	static Narrowing of(QueryParameters parameters, Field... fields) {
		List<Given> all = new TreeMap<>(parameters.getParameterMap()).entrySet()
			.stream()
			.filter((parameter) -> !parameter.getKey().equals("after"))
			.map((parameter) -> new Given(parameter.getKey(), String.join(",", parameter.getValue()),
					parameters.query(null, parameter.getKey())))
			.toList();
		return new Narrowing(parameters.getParameter("q"),
				Stream.of(fields).map((field) -> field.chosen(parameters.getParameter(field.name()))).toList(), all,
				parameters.countGiven("after") == 0);
	}

	public List<Given> given() {
		return this.all.stream().filter((one) -> !OTHER.contains(one.name())).toList();
	}

	/** What was given and is no field of the form. */
	public List<Given> hidden() {
		return this.all.stream()
			.filter((one) -> !one.name().equals("q")
					&& this.fields.stream().noneMatch((field) -> field.name().equals(one.name())))
			.toList();
	}

	/** Tells whether the page is the beginning of the whole list. */
	boolean isWhole() {
		return given().isEmpty() && this.isFirst;
	}

	/** Says what was given, such as ": Kalbajar, Area"; empty for nothing. */
	String title(View view) {
		List<String> all = given().stream().map((one) -> view.given(one.name(), one.value())).toList();
		return all.isEmpty() ? "" : ": " + String.join(", ", all);
	}

	/** A parameter, the words that it can have, and the one that it has, if any. */
	public record Field(String name, Collection<String> words, @Nullable String chosen) {

		Field(String name, Collection<String> words) {
			this(name, words, null);
		}

		/** Offers the words of a column, and for an area the conflict as a whole. */
		static Field of(Vocabulary vocabulary, String name, String column) {
			List<String> words = new ArrayList<>(vocabulary.of(column).values());
			if (name.equals("district")) {
				words.add(0, QueryParameters.NONE);
			}
			return new Field(name, words);
		}

		/** Offers measures by their ids. */
		static Field of(List<MeasureRef> measures) {
			return new Field("measure", measures.stream().map(MeasureRef::id).toList());
		}

		Field chosen(@Nullable String word) {
			return new Field(this.name, this.words, word);
		}

	}

	/** A parameter with its values, and the query of the same list without it. */
	public record Given(String name, String value, String without) {

	}

}
