package org.occupationfigures.collection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.NameFolding;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.QueryParameters;

/**
 * What a request narrows a collection to. A collection declares its filter by a line for
 * each parameter: its name, the column {@code table.column} of the {@link Vocabulary}
 * that its words come from, and the column or condition that it narrows. In a list of
 * words a record meets any of them; all parameters together must be met. What each means
 * to a caller is said in {@code openapi.yaml}.
 */
public final class Filter<C extends Conditions> {

	private final QueryParameters parameters;

	private final Vocabulary vocabulary;

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	private final List<Consumer<C>> conditions = new ArrayList<>();

	/** Reads from a request what a declaration asks for. */
	Filter(QueryParameters parameters, Vocabulary vocabulary, Consumer<Filter<C>> declaration) {
		this.parameters = parameters;
		this.vocabulary = vocabulary;
		declaration.accept(this);
	}

	/** Narrows by words of the vocabulary. */
	public Filter<C> anyOf(String name, String words, String column) {
		return anyOf(name, this.vocabulary.reader(words), column);
	}

	/** Narrows by words that a reader accepts. */
	public Filter<C> anyOf(String name, Function<String, String> reader, String column) {
		return add(name, this.parameters.many(name, reader), (conditions, asked) -> conditions.in(column, asked));
	}

	/** Narrows by words of the vocabulary and {@code none}, for an empty column. */
	public Filter<C> anyOrNone(String name, String words, String column) {
		return anyOrNone(name, this.vocabulary.reader(words), column);
	}

	/** Narrows by words that a reader accepts and {@code none}. */
	public Filter<C> anyOrNone(String name, Function<String, String> reader, String column) {
		return anyOf(name, QueryParameters.orNone(reader), column);
	}

	/** Narrows by one word of the vocabulary. */
	public Filter<C> one(String name, String words, BiConsumer<C, String> condition) {
		return one(name, this.vocabulary.reader(words), condition);
	}

	public <V> Filter<C> one(String name, Function<String, V> reader, BiConsumer<C, V> condition) {
		return add(name, this.parameters.one(name, reader), condition);
	}

	/** Narrows by a single value that has a default. */
	public <V> Filter<C> one(String name, V fallback, Function<String, V> reader, BiConsumer<C, V> condition) {
		return add(name, this.parameters.one(name, fallback, reader), condition);
	}

	public Filter<C> numbers(String least, BiConsumer<C, BigDecimal> atLeast, String greatest,
			BiConsumer<C, BigDecimal> atMost) {
		BigDecimal from = this.parameters.one(least, QueryParameters::decimal);
		BigDecimal to = this.parameters.one(greatest, QueryParameters::decimal);
		if (from != null && to != null && from.compareTo(to) > 0) {
			this.parameters.fault(least, "greater than " + greatest);
		}
		return add(least, from, atLeast).add(greatest, to, atMost);
	}

	/** Narrows by {@code on}, a date that a span meets, or lies in, by {@code match}. */
	public Filter<C> on(String span) {
		Edtf on = this.parameters.one("on", Edtf::parse);
		String match = this.parameters.one("match", "possible",
				new AllowedValues("match", List.of("certain", "possible"))::require);
		add("on", on, match.equals("certain") ? (conditions, date) -> conditions.inside(span, date)
				: (conditions, date) -> conditions.between(span, date.earliest(), date.latest()));
		this.values.put("match", match);
		return this;
	}

	/** Narrows by two dates that a span possibly lies between. */
	public Filter<C> between(String first, String last, String span) {
		Edtf from = this.parameters.one(first, QueryParameters::bound);
		Edtf to = this.parameters.one(last, QueryParameters::bound);
		if (from != null && to != null && from.isAfter(to)) {
			this.parameters.fault(first, "begins after the end asked for");
		}
		this.values.put(first, from);
		this.values.put(last, to);
		if (from != null || to != null) {
			this.conditions.add((conditions) -> conditions.between(span, (from != null) ? from.earliest() : null,
					(to != null) ? to.latest() : null));
		}
		return this;
	}

	/** Narrows by {@code q}, words that all occur in some columns of folded words. */
	public Filter<C> search(String... columns) {
		return add("q", this.parameters.one("q", QueryParameters::words),
				(conditions, text) -> Stream.of(NameFolding.words(text).strip().split(" "))
					.forEach((word) -> conditions.word(word, columns)));
	}

	/** Reads a parameter that narrows nothing, but belongs to the question. */
	public <V> @Nullable V read(String name, Function<String, V> reader) {
		V value = this.parameters.one(name, reader);
		this.values.put(name, value);
		return value;
	}

	private <V> Filter<C> add(String name, @Nullable V value, BiConsumer<C, V> condition) {
		this.values.put(name, value);
		if (value != null && !value.equals(List.of())) {
			this.conditions.add((conditions) -> condition.accept(conditions, value));
		}
		return this;
	}

	/** Gives each parameter as understood: null or empty when it was not given. */
	Map<String, @Nullable Object> values() {
		return this.values;
	}

	/** Puts the conditions to what takes them. */
	public void narrow(C narrowed) {
		this.conditions.forEach((condition) -> condition.accept(narrowed));
	}

}
