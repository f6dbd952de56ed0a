package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.Token.Gap;

/**
 * A pattern over the tokens of a sentence: <pre>
 * July ,          a token of this text; \ before a sign that has a meaning here
 * /\p{L}.*&#47;       a token whose text matches a regular expression without a blank
 * #01-12          a number from 1 to 12 of as many digits as these: two
 * &lt;month>         the longest words of a class of the lexicon
 * &lt;range=to>      the same, of this value only
 * ~X              X with no blank before it
 * day:#1-31       what captures, behind the name of the capture
 * X Y             X, then Y
 * (X | Y)         X or, where X does not match, Y
 * X?  X*  X+      X if it matches; as often as it does, up to 9 times; the same, but once
 * (?=X)  (?!X)    before X, not before X
 * (?&lt;=X)  (?&lt;!X)  after X, not after X
 * </pre> As in a parsing expression grammar, what has matched is not tried in another way
 * when what follows it does not match. No match goes on over a blank line.
 */
final class TokenPattern {

	/** Bounds the work on a token. */
	private static final int MOST = 9;

	private static final Pattern SYMBOL = Pattern
		.compile("/[^\\s/]+/|\\(\\?<?[=!]|<[\\w-]+(=[^>]*)?>|#\\d+-\\d+|\\w+:(?=\\S)|\\\\.|[\\p{L}\\d]+|\\S");

	private final List<String> symbols;

	private int next;

	/** Whether what is compiled looks behind. */
	private boolean back;

	private final Node whole;

	/**
	 * @throws IllegalArgumentException if it is no pattern
	 */
	TokenPattern(String pattern) {
		this.symbols = new ArrayList<>(SYMBOL.matcher(pattern + ")").results().map(MatchResult::group).toList());
		this.whole = group();
		if (this.next < this.symbols.size()) {
			throw new IllegalArgumentException(pattern);
		}
	}

	/** Matches the tokens from one on; null where they do not match. */
	@Nullable Match match(Tokens tokens, int at) {
		Match match = new Match(tokens, at);
		match.to = this.whole.end(match, at);
		return (match.to >= 0) ? match : null;
	}

	private String symbol() {
		if (this.next == this.symbols.size()) {
			throw new IllegalArgumentException("a bracket is missing: " + this.symbols);
		}
		return this.symbols.get(this.next++);
	}

	private boolean accept(String symbol) {
		boolean accepted = this.next < this.symbols.size() && this.symbols.get(this.next).equals(symbol);
		this.next += accepted ? 1 : 0;
		return accepted;
	}

	/** Compiles alternatives up to the bracket that closes them. */
	private Node group() {
		List<Node> ways = new ArrayList<>();
		do {
			List<Node> steps = new ArrayList<>();
			while (!accept(")") && !accept("|")) {
				steps.add(repeated());
			}
			if (this.back) {
				Collections.reverse(steps);
			}
			ways.add((match, at) -> sequence(steps, match, at));
		}
		while (this.symbols.get(this.next - 1).equals("|"));
		return (match, at) -> ways.stream()
			.mapToInt((way) -> way.end(match, at))
			.filter((end) -> end >= 0)
			.findFirst()
			.orElse(-1);
	}

	private static int sequence(List<Node> steps, Match match, int at) {
		int captured = match.captures.size();
		int end = at;
		for (int i = 0; i < steps.size() && end >= 0; i++) {
			end = steps.get(i).end(match, end);
		}
		if (end < 0) {
			match.captures.subList(captured, match.captures.size()).clear();
		}
		return end;
	}

	private Node repeated() {
		Node part = part();
		int least = accept("+") ? 1 : 0;
		int most = (least == 1 || accept("*")) ? MOST : accept("?") ? 1 : 0;
		return (most == 0) ? part : (match, at) -> {
			int end = at;
			for (int i = 0; i < most; i++) {
				int further = part.end(match, end);
				if (further < 0) {
					return (i < least) ? -1 : end;
				}
				end = further;
			}
			return end;
		};
	}

	private Node part() {
		String symbol = symbol();
		String inner = symbol.substring(1);
		if (symbol.endsWith(":") && symbol.length() > 1) {
			return capture(symbol.substring(0, symbol.length() - 1), part());
		}
		return switch (symbol.charAt(0)) {
			case '(' -> inner.isEmpty() ? group() : look(inner);
			case '~' -> glued(part());
			case '#' -> number(inner.split("-"));
			case '<' -> words(inner.substring(0, inner.length() - 1).split("=", 2));
			case '/' -> text(inner);
			case '\\' -> token((token) -> token.text().equals(inner));
			default -> token((token) -> token.text().equals(symbol));
		};
	}

	/** What stands between slashes; a slash alone is one. */
	private Node text(String inner) {
		Predicate<String> text = Pattern.compile(inner.isEmpty() ? "/" : inner.substring(0, inner.length() - 1))
			.asMatchPredicate();
		return token((token) -> text.test(token.text()));
	}

	private static Node capture(String name, Node part) {
		return (match, at) -> {
			int end = part.end(match, at);
			if (end >= 0) {
				match.captures.add(new Capture(name, match.value, at, end));
			}
			return end;
		};
	}

	private Node look(String direction) {
		boolean outside = this.back;
		this.back = direction.contains("<");
		Node part = group();
		this.back = outside;
		return (match, at) -> {
			int captured = match.captures.size();
			boolean found = part.end(match, at) >= 0;
			match.captures.subList(captured, match.captures.size()).clear();
			return (found == direction.endsWith("=")) ? at : -1;
		};
	}

	private Node glued(Node part) {
		boolean before = this.back;
		return (match, at) -> {
			int end = before || match.tokens.at(at).isGlued() ? part.end(match, at) : -1;
			return (end < 0 || match.tokens.at(before ? end : at).isGlued()) ? end : -1;
		};
	}

	private Node number(String[] bounds) {
		int low = Integer.parseInt(bounds[0]);
		int high = Integer.parseInt(bounds[1]);
		return token((token) -> {
			int digits = token.text().length();
			int value = token.isNumber() && digits <= bounds[1].length() ? Integer.parseInt(token.text()) : -1;
			return digits >= bounds[0].length() && value >= low && value <= high;
		});
	}

	private Node token(Predicate<Token> test) {
		int step = this.back ? -1 : 1;
		return (match, at) -> {
			Token token = match.tokens.at(Math.min(at, at + step));
			boolean apart = step > 0 && at > match.from && token.gap() == Gap.PARAGRAPH;
			match.value = token.text();
			return !apart && test.test(token) ? at + step : -1;
		};
	}

	private Node words(String[] wanted) {
		boolean before = this.back;
		return (match, at) -> {
			Tag longest = null;
			for (Tag tag : before ? match.tokens.tagsBefore(at) : match.tokens.tags(at)) {
				boolean is = tag.is(wanted[0]) && (wanted.length == 1 || tag.value().equals(wanted[1]));
				longest = is && (longest == null || tag.length() > longest.length()) ? tag : longest;
			}
			boolean apart = !before && at > match.from && match.tokens.at(at).gap() == Gap.PARAGRAPH;
			if (longest == null || apart) {
				return -1;
			}
			match.value = longest.value();
			return before ? longest.from() : longest.to();
		};
	}

	/** A part of a pattern. */
	private interface Node {

		/** Gives where what matches from a place ends (begins, looking behind); or -1. */
		int end(Match match, int at);

	}

	/** The tokens that match a pattern. */
	static final class Match {

		private final Tokens tokens;

		private final int from;

		private int to;

		private final List<Capture> captures = new ArrayList<>();

		/** The value of what was matched last. */
		private String value = "";

		private Match(Tokens tokens, int from) {
			this.tokens = tokens;
			this.from = from;
		}

		int from() {
			return this.from;
		}

		/** Gives the number after the last token. */
		int to() {
			return this.to;
		}

		/** Gives what was captured, in order. */
		List<Capture> captures() {
			return this.captures;
		}

		/** Gives what was captured under a name, in order. */
		List<Capture> captures(String name) {
			return this.captures.stream().filter((capture) -> capture.name.equals(name)).toList();
		}

	}

	/**
	 * A part of a match.
	 *
	 * @param name its name
	 * @param value the value of its last words in the lexicon, or its last token
	 * @param from the number of the first token
	 * @param to the number after the last token
	 */
	record Capture(String name, String value, int from, int to) {

	}

}
