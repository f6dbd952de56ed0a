package org.occupationfigures.extraction;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.TokenPattern.Match;

/**
 * The rules of a grammar, from {@code grammar/<name>.csv}: {@linkplain TokenPattern
 * patterns} with how to read what matches, and examples. A row without examples is a
 * part, which patterns below it name in braces. No rule is tried where the part
 * {@code start} does not match, which saves much time.
 */
final class TokenRules {

	private final Map<String, TokenPattern> rules = new LinkedHashMap<>();

	private final TokenPattern start;

	TokenRules(String grammar) {
		Map<String, String> parts = new HashMap<>();
		for (NamedCsvRecord row : Lexicon.rows("/grammar/" + grammar + ".csv")) {
			String name = row.getField("name");
			String pattern = row.getField("pattern");
			for (Map.Entry<String, String> part : parts.entrySet()) {
				pattern = pattern.replace(part.getKey(), part.getValue());
			}
			if (row.getField("examples").isEmpty()) {
				parts.put("{" + name + "}", "(" + pattern + ")");
			}
			else {
				this.rules.put(name, new TokenPattern(name, pattern, row.getField("reading")));
			}
		}
		this.start = new TokenPattern("start", parts.getOrDefault("{start}", ""), "");
	}

	/** Finds the longest match from a token on, of the first rule; null for none. */
	@Nullable Match longest(Tokens tokens, int at) {
		return matches(tokens, at).reduce((first, next) -> (next.to() > first.to()) ? next : first).orElse(null);
	}

	/** Finds the matches from a token on, in the order of the rules. */
	Stream<Match> matches(Tokens tokens, int at) {
		Stream<String> tried = (this.start.match(tokens, at) != null) ? this.rules.keySet().stream() : Stream.empty();
		return tried.flatMap((rule) -> Stream.ofNullable(match(rule, tokens, at)));
	}

	/** Finds what matches one of the rules from a token on; null for nothing. */
	@Nullable Match match(String rule, Tokens tokens, int at) {
		return Objects.requireNonNull(this.rules.get(rule), rule).match(tokens, at);
	}

	/** Gives the token behind what matches a rule; the same where nothing does. */
	int after(String rule, Tokens tokens, int at) {
		Match match = match(rule, tokens, at);
		return (match != null) ? match.to() : at;
	}

}
