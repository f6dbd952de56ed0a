package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.Interpretation.Kind;
import org.occupationfigures.extraction.TokenPattern.Capture;
import org.occupationfigures.extraction.TokenPattern.Match;

/**
 * Finds the resolutions, dates and quantities of a sentence: at each token the longest.
 */
final class Grammar {

	private static final TokenRules RESOLUTIONS = new TokenRules("resolutions");

	/** How many tokens away the organ that adopted a resolution may be named. */
	private static final int NEAR = 8;

	private final Tokens tokens;

	private final List<Mention> mentions = new ArrayList<>();

	private @Nullable String organ;

	private Grammar(Tokens tokens) {
		this.tokens = tokens;
	}

	/**
	 * Reads a sentence, where numbers are counted or resolutions known that it may name.
	 */
	static List<Mention> read(Tokens tokens, boolean counted, Set<String> resolutions) {
		for (int i = 0; i < tokens.size(); i++) {
			if (counted && tokens.at(i).isNumber()) {
				tokens.add(new Tag("counted", "", i, i + 1));
			}
			if (resolutions.contains(tokens.at(i).text())) {
				tokens.add(new Tag("known-resolution", tokens.at(i).text(), i, i + 1));
			}
		}
		return new Grammar(tokens).mentions();
	}

	private List<Mention> mentions() {
		QuantityGrammar quantities = new QuantityGrammar(this.tokens);
		int at = 0;
		while (at < this.tokens.size()) {
			Match resolution = RESOLUTIONS.longest(this.tokens, at);
			List<Mention> dates = DateGrammar.at(this.tokens, at);
			Mention quantity = quantities.at(at);
			int end = dates.isEmpty() ? at + 1 : dates.get(dates.size() - 1).to();
			if (resolution != null) {
				addResolutions(resolution);
				end = resolution.to();
			}
			else if (quantity != null && (dates.isEmpty() || (quantity.to() > end && !quantity.is(Kind.LABEL)))) {
				this.mentions.add(quantity);
				end = quantity.to();
			}
			else {
				this.mentions.addAll(dates);
			}
			at = end;
		}
		return this.mentions;
	}

	private void addResolutions(Match match) {
		for (Capture number : match.captures("number")) {
			Stream<Capture> years = match.captures("year").stream();
			String year = years.filter((capture) -> capture.from() == number.to() + 1)
				.map(Capture::value)
				.findFirst()
				.orElse(null);
			this.organ = IntStream.range(number.from() - NEAR, number.from() + NEAR)
				.mapToObj(this.tokens::tags)
				.flatMap(List::stream)
				.filter((tag) -> tag.is("organ") || tag.is("symbol"))
				.map(Tag::value)
				.findFirst()
				.orElse(this.organ);
			this.mentions.add(Mention.of(number.from(), number.to(),
					Interpretation.resolution(number.value(), year, this.organ)));
		}
	}

}
