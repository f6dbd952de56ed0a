package org.occupationfigures.page;

import java.util.Locale;
import java.util.Objects;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Evidence;
import org.occupationfigures.claim.Claim.Figure;
import org.occupationfigures.comparison.Comparison;
import org.occupationfigures.extraction.Interpretation;
import org.occupationfigures.value.EnglishText;

/** What pages call records, comparisons, origins and the values of parameters. */
public interface Naming extends Wording {

	/** How many letters name a row of a picture at most. */
	int LONGEST_LABEL = 40;

	/** Gives what a record states: its figure, its date or, of neither, its statement. */
	default String stated(Evidence record) {
		Figure figure = record.figure();
		return (figure == null) ? ((record.date() != null) ? date(record.date().edtf()) : record.statement())
				: (figure.value() == null && figure.low() == null) ? plain("no-number") : EnglishText
					.figure(figure.qualifier(), figure.value(), figure.low(), figure.high(), figure.unit());
	}

	/** Says what was asked, as it was read. */
	default String asked(Interpretation read) {
		if (read.date() != null) {
			return date(read.date());
		}
		return (read.qualifier() == null) ? Objects.requireNonNullElse(read.reference(), plain("no-number"))
				: EnglishText.figure(read.qualifier(), read.value(), read.low(), read.high(),
						Objects.requireNonNullElse(read.unit(), ""));
	}

	/** Says what claims are compared about, such as "Area, Kalbajar". */
	default String subject(Comparison comparison) {
		String narrowing = narrowing((comparison.site() != null) ? comparison.site().name() : null, comparison.side(),
				comparison.scope());
		return comparison.measure().label() + ", "
				+ ((comparison.district() != null) ? comparison.district().name() : plain("conflict"))
				+ (narrowing.isEmpty() ? "" : " (" + narrowing + ")");
	}

	/** Names a comparison beside another by what sets them apart. */
	default String beside(Comparison.Beside other) {
		String narrowing = narrowing(null, other.side(), other.scope());
		return narrowing.isEmpty() ? plain("whole") : narrowing;
	}

	/** Names the row of a picture, shortened to fit a small screen. */
	default String label(Strip.Row row) {
		String label = Objects.requireNonNullElseGet(row.claimant(), () -> origin(row.origin()));
		return (label.length() <= LONGEST_LABEL) ? label : label.substring(0, LONGEST_LABEL).strip() + "…";
	}

	/** Names an origin. */
	default String origin(String origin) {
		String named = word("origin", origin);
		return named.equals(origin) ? words().origins.name(origin) : named;
	}

	/** Names a language and, where the tag gives one, its script. */
	default String language(String tag) {
		Locale named = Locale.forLanguageTag(tag);
		Locale reader = Locale.forLanguageTag(plain("language"));
		return named.getDisplayLanguage(reader) + (named.getScript().isEmpty() ? ""
				: ", " + plain("script").replace("{0}", named.getDisplayScript(reader)));
	}

	/** Names the values of a parameter. */
	default String given(String name, String values) {
		if (name.equals("q")) {
			return "“" + values + "”";
		}
		return Stream.of(values.split(","))
			.map((value) -> name.equals("origin") ? origin(value)
					: name.equals("language") ? language(value)
							: word(name.equals("agreement") ? "agreement.short" : name, value))
			.collect(Collectors.joining(", "));
	}

	/** Sorts the words of a parameter by what they are called; orders keep theirs. */
	default List<String> sorted(String name, Collection<String> words) {
		return name.equals("sort") ? List.copyOf(words)
				: words.stream()
					.sorted(Comparator.comparing((String word) -> given(name, word), String.CASE_INSENSITIVE_ORDER))
					.toList();
	}

	/** Names what narrows a claim or comparison; empty for nothing. */
	default String narrowing(@Nullable String site, @Nullable String side, @Nullable String scope) {
		return Stream
			.of(site, (side != null) ? word("side", side) : null, (scope != null) ? word("scope", scope) : null)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
	}

}
