package org.occupationfigures.extraction;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.Interpretation.Kind;

/**
 * Reads the numbers of resolutions: {@code resolutions 822 (1993), 853 and 884},
 * {@code S/RES/822}, {@code 62/243}, {@code 822 saylı qətnamə}.
 */
final class ReferenceGrammar {

	/** How many tokens may stand between the word and its number. */
	private static final int NEAR = 8;

	private static final int LONGEST = 4;

	private final Tokens tokens;

	/** Where the last number of a resolution ends. */
	private int last = -1;

	/** The organ that the words before it named. */
	private @Nullable String organ;

	ReferenceGrammar(Tokens tokens) {
		this.tokens = tokens;
	}

	/** Reads the number of a resolution that begins at a token; null where none does. */
	@Nullable Mention at(int at) {
		if (!this.tokens.at(at).isNumber() || this.tokens.at(at).text().length() > LONGEST) {
			return null;
		}
		int end = isSession(at) ? at + 3 : at + 1;
		boolean named = follows(at) || precedes(end) || continues(at, end);
		if (!named || this.tokens.is(end, "unit") || (end == at + 1 && isYearOf(at))) {
			return null;
		}
		StringBuilder number = new StringBuilder();
		for (int i = at; i < end; i++) {
			number.append(this.tokens.at(i).text());
		}
		String year = null;
		int next = end;
		if (this.tokens.at(end).is("(") && isYearOf(end + 1) && this.tokens.at(end + 2).is(")")) {
			year = this.tokens.at(end + 1).text();
			next = end + 3;
		}
		this.organ = (organ(at) != null) ? organ(at) : this.organ;
		this.last = next;
		return Mention.of(at, end, Interpretation.resolution(number.toString(), year, this.organ));
	}

	/** Gives the token after the last reference with its year. */
	int last() {
		return this.last;
	}

	/** {@code 62/243}: the session and the number. */
	private boolean isSession(int at) {
		return this.tokens.at(at + 1).is("/") && this.tokens.at(at + 1).isGlued() && this.tokens.at(at + 2).isNumber()
				&& this.tokens.at(at + 2).isGlued() && this.tokens.at(at).text().length() == 2;
	}

	private boolean isYearOf(int at) {
		String text = this.tokens.at(at).text();
		return this.tokens.at(at).isNumber() && text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
	}

	/** Tells whether the word for a resolution, or its symbol, stands shortly before. */
	private boolean follows(int at) {
		if (this.tokens.at(at - 1).is("/") && this.tokens.isBefore(at - 1, "symbol")) {
			return true;
		}
		for (int i = at; i > Math.max(0, at - NEAR); i--) {
			if (this.tokens.isBefore(i, "resolution")) {
				return true;
			}
			boolean between = this.tokens.isBefore(i, "organ") || this.tokens.isBefore(i, "label-before")
					|| this.tokens.isBefore(i, "numbered")
					|| this.tokens.lexicon().isCommon(this.tokens.at(i - 1).folded())
					|| ":(\"#№".contains(this.tokens.at(i - 1).text()) || this.tokens.isBefore(i, "number");
			if (!between) {
				return false;
			}
		}
		return false;
	}

	/**
	 * Tells whether the word for a resolution follows, or one for numbered before that.
	 */
	private boolean precedes(int end) {
		int next = end;
		while (next < end + 3 && (this.tokens.at(next).is("-") || this.tokens.is(next, "ordinal-suffix"))) {
			next++;
		}
		Tag numbered = this.tokens.tag(next, "numbered");
		Tag organ = this.tokens.tag((numbered != null) ? numbered.to() : next, "organ");
		next = (organ != null) ? organ.to() : (numbered != null) ? numbered.to() : next;
		boolean inFull = this.tokens.at(end - 1).text().length() >= 3;
		return (this.tokens.is(next, "resolution") && (numbered != null || inFull))
				|| (numbered != null && isListed(numbered.to()));
	}

	/** Tells whether numbers and the word for a resolution follow in a list. */
	private boolean isListed(int at) {
		for (int i = at; i < at + NEAR; i++) {
			if (this.tokens.is(i, "resolution")) {
				return true;
			}
		}
		return false;
	}

	/** Tells whether it goes on with a list of such numbers. */
	private boolean continues(int at, int end) {
		if (this.last < 0) {
			return isListAhead(at, end);
		}
		if (at - this.last > 3) {
			return false;
		}
		for (int i = this.last; i < at; i++) {
			boolean joint = this.tokens.at(i).is(",") || this.tokens.is(i, "separator")
					|| this.tokens.is(i, "number-joiner") || this.tokens.lexicon().isCommon(this.tokens.at(i).folded())
					|| this.tokens.is(i, "label-before");
			if (!joint) {
				return false;
			}
		}
		return this.tokens.at(at).text().length() >= 3 && !this.tokens.is(end, "thing");
	}

	/**
	 * {@code 822, 853 və 884 saylı qətnamələr}: the word follows the last number of a
	 * list.
	 */
	private boolean isListAhead(int at, int end) {
		int next = end;
		while (this.tokens.at(next).is(",") || this.tokens.is(next, "separator")
				|| this.tokens.is(next, "number-joiner")) {
			next++;
			if (!this.tokens.at(next).isNumber() || this.tokens.at(next).text().length() != 3) {
				return false;
			}
			next++;
			if (precedes(next)) {
				return this.tokens.at(at).text().length() == 3;
			}
		}
		return false;
	}

	private @Nullable String organ(int at) {
		for (int i = Math.max(0, at - NEAR); i < Math.min(this.tokens.size(), at + NEAR); i++) {
			Tag tag = this.tokens.tag(i, "organ");
			tag = (tag != null) ? tag : this.tokens.tag(i, "symbol");
			if (tag != null) {
				return tag.value();
			}
		}
		return null;
	}

	static boolean isReference(Mention mention) {
		return mention.is(Kind.RESOLUTION);
	}

}
