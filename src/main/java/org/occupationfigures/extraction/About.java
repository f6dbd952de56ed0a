package org.occupationfigures.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.MeasureRules.Rule;

/**
 * What a number or date is about, by the words around it.
 *
 * @param measures the measures that they name: several where they may name any of these,
 * none where none was recognised
 * @param district the area, {@code none} for the conflict as a whole; null when none was
 * recognised
 * @param side whose people are counted; null when the words do not say
 * @param period the war or event; null when they name none
 * @param why the words that gave these
 */
public record About(List<String> measures, @Nullable String district, @Nullable String side, @Nullable String period,
		List<Why> why) {

	static final About NOTHING = new About(List.of(), null, null, null, List.of());

	static About of(Measures measures, @Nullable Named district, @Nullable Named side, @Nullable Named period) {
		return new About(measures.ids(), value(district), value(side), value(period), Stream
			.concat(measures.why().stream(),
					Stream.of(district, side, period).filter(Objects::nonNull).flatMap((named) -> named.why().stream()))
			.distinct()
			.toList());
	}

	private static @Nullable String value(@Nullable Named named) {
		return (named != null) ? named.value() : null;
	}

	/** Measures with the words that name them. */
	record Measures(List<String> ids, List<Why> why) {

		static final Measures NONE = new Measures(List.of(), List.of());

		/**
		 * Gives the measures of some rules.
		 * @param words the words that the rules were found by
		 * @param contexts what else is said, with its words
		 */
		static Measures of(List<Rule> rules, List<Why> words, Map<String, List<Why>> contexts) {
			return rules.isEmpty() ? NONE
					: new Measures(rules.stream().map(Rule::measure).distinct().toList(),
							Stream
								.concat(words.stream(),
										rules.stream()
											.flatMap((rule) -> rule.contexts().stream())
											.flatMap((context) -> contexts.getOrDefault(context, List.of()).stream()))
								.distinct()
								.sorted(Comparator.comparingInt((why) -> why.span().start()))
								.toList());
		}

		/** Gives these, or others where they are none. */
		Measures or(Supplier<Measures> others) {
			return this.ids.isEmpty() ? others.get() : this;
		}

		/** Gives the first that are some; those that follow are not looked for. */
		static Measures first(Stream<Measures> found) {
			return found.filter((measures) -> !measures.ids.isEmpty()).findFirst().orElse(NONE);
		}

	}

	/** An area, side or war with the words that name it. */
	record Named(String value, List<Why> why) {

		/** Gives the first where all name the same; null for none, or several things. */
		static @Nullable Named only(List<Named> named) {
			return (named.stream().map(Named::value).distinct().count() == 1) ? named.get(0) : null;
		}

	}

}
