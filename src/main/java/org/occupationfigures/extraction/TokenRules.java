package org.occupationfigures.extraction;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.TokenPattern.Match;

/**
 * The rules of a grammar, from {@code grammar/<name>.csv}: {@linkplain TokenPattern
 * patterns} with how to read what matches, and examples. A row without a reading is a
 * part, which patterns below it name in braces.
 */
final class TokenRules {

	private final Map<TokenPattern, NamedCsvRecord> rules = new LinkedHashMap<>();

	TokenRules(String grammar) {
		Map<String, String> parts = new HashMap<>();
		for (NamedCsvRecord row : Lexicon.rows("/grammar/" + grammar + ".csv")) {
			String pattern = row.getField("pattern");
			for (Map.Entry<String, String> part : parts.entrySet()) {
				pattern = pattern.replace(part.getKey(), part.getValue());
			}
			if (row.getField("reading").isEmpty()) {
				parts.put("{" + row.getField("name") + "}", "(" + pattern + ")");
			}
			else {
				this.rules.put(new TokenPattern(pattern), row);
			}
		}
	}

	/** Finds the longest match from a token on, of the first rule; null for none. */
	@Nullable Found longest(Tokens tokens, int at) {
		return matches(tokens, at).reduce((first, next) -> (next.match.to() > first.match.to()) ? next : first)
			.orElse(null);
	}

	/** Finds the matches from a token on, in the order of the rules. */
	Stream<Found> matches(Tokens tokens, int at) {
		return this.rules.entrySet().stream().flatMap((rule) -> {
			Match match = rule.getKey().match(tokens, at);
			return Stream.ofNullable((match != null)
					? new Found(rule.getValue().getField("name"), rule.getValue().getField("reading"), match) : null);
		});
	}

	/** The name and the reading of a rule, with what it matched. */
	record Found(String rule, String reading, Match match) {

	}

}
