package org.occupationfigures.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A pattern over the tokens of a sentence: <pre>
 * July ,          a token of this text; \ before a sign that has a meaning here
 * /\p{L}.*&#47;       a token whose text matches a regular expression without a blank
 * #01-12          a number from 1 to 12 of as many digits as these: two
 * &lt;month>         the longest words of a class of the lexicon
 * &lt;range=to>      the same, if they have this value
 * ~               no blank stands here
 * ¶               a line break stands here
 * day:X           X, captured under a name
 * X Y   (X | Y)   X, then Y; X or, where X does not match, Y
 * X?  X*  X+      X if it matches; up to 9 times; up to 9 times, at least once
 * (?=X)  (?!X)    before X, not before X
 * (?&lt;=X)  (?&lt;!X)  after X, not after X
 * </pre> As in a parsing expression grammar, what has matched is not tried in another way
 * when what follows it does not match.
 */
final class TokenPattern {

	private static final int MOST = 9;

	private static final Pattern SYMBOL = Pattern
		.compile("/[^\\s/]+/|\\(\\?<?[=!]|<[\\w-]+(=[^>]*)?>|#\\d+-\\d+|\\w+:(?=\\S)|\\\\.|[\\p{L}\\d]+|\\S");

	private final Deque<String> symbols;

	/** Whether what is compiled looks behind. */
	private boolean back;

	private final Node whole;

	private final String name;

	private final String reading;

	TokenPattern(String name, String pattern, String reading) {
		this.name = name;
		this.reading = reading;
		this.symbols = new ArrayDeque<>(SYMBOL.matcher(pattern + ")").results().map(MatchResult::group).toList());
		this.whole = group();
	}

	/** Matches the tokens from one on; null where they do not match. */
	@Nullable Match match(Tokens tokens, int at) {
		List<Capture> captures = new ArrayList<>();
		int end = this.whole.end(tokens, at, captures);
		return (end >= 0) ? new Match(this.name, this.reading, at, end, captures) : null;
	}

	private boolean accept(String symbol) {
		return symbol.equals(this.symbols.peek()) && this.symbols.remove().equals(symbol);
	}

	/** Compiles alternatives up to the bracket that closes them. */
	private Node group() {
		List<Node> steps = new ArrayList<>();
		while (!accept(")")) {
			if (accept("|")) {
				Node first = sequence(steps);
				Node second = group();
				return (tokens, at, captures) -> {
					int end = first.end(tokens, at, captures);
					return (end >= 0) ? end : second.end(tokens, at, captures);
				};
			}
			steps.add(this.back ? 0 : steps.size(), repeated());
		}
		return sequence(steps);
	}

	private static Node sequence(List<Node> steps) {
		return (tokens, at, captures) -> {
			int captured = captures.size();
			int end = at;
			for (int i = 0; i < steps.size() && end >= 0; i++) {
				end = steps.get(i).end(tokens, end, captures);
			}
			if (end < 0) {
				captures.subList(captured, captures.size()).clear();
			}
			return end;
		};
	}

	private Node repeated() {
		Node part = part();
		int least = accept("+") ? 1 : 0;
		int most = (least == 1 || accept("*")) ? MOST : 1;
		return (most == 1 && !accept("?")) ? part : (tokens, at, captures) -> {
			int end = at;
			for (int times = 0; times < most; times++) {
				int next = part.end(tokens, end, captures);
				if (next < 0) {
					return (times < least) ? -1 : end;
				}
				end = next;
			}
			return end;
		};
	}

	private Node part() {
		String symbol = this.symbols.remove();
		String inner = symbol.substring(1);
		if (symbol.endsWith(":") && !inner.isEmpty()) {
			return capture(symbol.substring(0, inner.length()), this.symbols.element(), part());
		}
		return switch (symbol.charAt(0)) {
			case '(' -> inner.isEmpty() ? group() : look(inner);
			case '~' -> (tokens, at, captures) -> tokens.at(at).isGlued() ? at : -1;
			case '¶' -> (tokens, at, captures) -> (tokens.at(at).gap() == Token.Gap.LINE) ? at : -1;
			case '#' -> number(inner.split("-"));
			case '<' -> words(inner.replace(">", "").split("=", 2));
			case '/' -> token(Pattern.compile(symbol.replaceAll("^/(.+)/$", "$1")).asMatchPredicate());
			case '\\' -> token(inner::equals);
			default -> token(symbol::equals);
		};
	}

	private static Node capture(String name, String first, Node part) {
		String kind = first.replaceAll("[<>]|=.*", "");
		return (tokens, at, captures) -> {
			int end = part.end(tokens, at, captures);
			if (end >= 0) {
				Tag words = tokens.tag(at, kind);
				captures.add(new Capture(name, (words != null) ? words.value() : tokens.text(at, end), at, end));
			}
			return end;
		};
	}

	private Node look(String direction) {
		boolean outside = this.back;
		this.back = direction.contains("<");
		Node part = group();
		this.back = outside;
		boolean wanted = direction.endsWith("=");
		return (tokens, at, captures) -> (part.end(tokens, at, captures) >= 0 == wanted) ? at : -1;
	}

	private Node number(String[] ends) {
		int low = Integer.parseInt(ends[0]);
		int high = Integer.parseInt(ends[1]);
		return token((text) -> text.length() >= ends[0].length() && text.length() <= ends[1].length()
				&& text.chars().allMatch((sign) -> sign >= '0' && sign <= '9') && Integer.parseInt(text) >= low
				&& Integer.parseInt(text) <= high);
	}

	private Node token(Predicate<String> test) {
		int step = this.back ? -1 : 1;
		return (tokens, at, captures) -> test.test(tokens.at(Math.min(at, at + step)).text()) ? at + step : -1;
	}

	private Node words(String[] wanted) {
		boolean before = this.back;
		return (tokens, at, captures) -> {
			Tag words = before ? tokens.tagBefore(at, wanted[0]) : tokens.tag(at, wanted[0]);
			if (words == null || (wanted.length > 1 && !tokens.tags(words.from()).contains(words.with(wanted[1])))) {
				return -1;
			}
			return before ? words.from() : words.to();
		};
	}

	/** Gives where what matches from a place ends (begins, looking behind); or -1. */
	private interface Node {

		int end(Tokens tokens, int at, List<Capture> captures);

	}

	/** Tokens that match, with what was captured, in order. */
	record Match(String rule, String reading, int from, int to, List<Capture> captures) {

		List<Capture> captures(String name) {
			return this.captures.stream().filter((capture) -> capture.name.equals(name)).toList();
		}

	}

	/** A part of a match; its value is that of a word of the lexicon, else its text. */
	record Capture(String name, String value, int from, int to) {

	}

}
