package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.TokenPattern.Match;

/**
 * The rules of a grammar, from {@code grammar/<name>.csv}: {@linkplain TokenPattern
 * patterns} with how to read what matches, and examples. A row without a reading is a
 * part, which patterns below it name in braces. No rule is tried where the part
 * {@code start} does not match, which saves much time.
 */
final class TokenRules {

	private final List<TokenPattern> rules = new ArrayList<>();

	private final TokenPattern start;

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
				this.rules.add(new TokenPattern(row.getField("name"), pattern, row.getField("reading")));
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
		Stream<TokenPattern> tried = (this.start.match(tokens, at) != null) ? this.rules.stream() : Stream.empty();
		return tried.map((rule) -> rule.match(tokens, at)).flatMap(Stream::ofNullable);
	}

}
