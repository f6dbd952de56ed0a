package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.TokenPattern.Capture;
import org.occupationfigures.extraction.TokenPattern.Match;
import org.occupationfigures.extraction.TokenRules.Found;

/** Reads the numbers of resolutions, by the rules of {@code grammar/references.csv}. */
final class ReferenceGrammar {

	private static final TokenRules RULES = new TokenRules("references");

	/** How many tokens away the organ may be named. */
	private static final int NEAR = 8;

	private final Tokens tokens;

	/** The organ that the words before it named. */
	private @Nullable String organ;

	ReferenceGrammar(Tokens tokens) {
		this.tokens = tokens;
	}

	/** Reads the resolutions that begin at a token; null for none. */
	@Nullable Found at(int at) {
		return RULES.longest(this.tokens, at);
	}

	/** Gives each resolution of a match, with the year in brackets behind it. */
	List<Mention> mentions(Match match) {
		List<Mention> mentions = new ArrayList<>();
		for (Capture number : match.captures("number")) {
			String year = match.captures("year")
				.stream()
				.filter((capture) -> capture.from() == number.to() + 1)
				.map(Capture::value)
				.findFirst()
				.orElse(null);
			this.organ = organ(number.from());
			mentions.add(Mention.of(number.from(), number.to(),
					Interpretation.resolution(number.value(), year, this.organ)));
		}
		return mentions;
	}

	private @Nullable String organ(int at) {
		return IntStream.range(at - NEAR, at + NEAR)
			.boxed()
			.flatMap((near) -> Stream.of("organ", "symbol").map((kind) -> this.tokens.tag(near, kind)))
			.filter(Objects::nonNull)
			.map(Tag::value)
			.findFirst()
			.orElse(this.organ);
	}

}
