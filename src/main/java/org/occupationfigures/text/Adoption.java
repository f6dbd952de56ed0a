package org.occupationfigures.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.occupationfigures.text.Phrases.Mention;
import org.occupationfigures.text.Reading.Kind;

/**
 * Tells of which resolution of a sentence a date is the day of adoption.
 *
 * @param text the text
 * @param start where the sentence begins
 * @param readings the numbers and dates of the sentence
 * @param others the areas and other events that the sentence names: a day behind one is
 * not of an adoption before it
 */
record Adoption(String text, int start, List<Reading> readings, List<Mention<?>> others) {

	private static final String VERB = "(?:adopted|passed|approved)";

	/** Words that do not begin another clause. */
	private static final String WORDS = "(?:(?!(?:and|but|while|when|where|who|whose|which|that|what|because|though|although|with|after|before|following|since|as|on)\\s)[\\p{L}\\d’'.-]+\\s+)";

	/** Who adopts; "adopted" behind another word may be "the adopted resolution". */
	private static final String ORGAN = "(?:Council|Assembly|Parliament|PACE|Nations|UN|it)\\s+(?:(?:has|had|also|then|\\p{L}+ly)\\s+)*";

	private static final String BODY = "(?:\\s+of\\s+the\\s+(?:UN\\s+|United\\s+Nations\\s+)?(?:Security\\s+Council|General\\s+Assembly))?";

	/** Between a resolution and a day that is that of its adoption. */
	private static final Pattern ADOPTED = Pattern
		.compile("(?i)[\\s,]*\\(|" + BODY + "[\\s,(]+(?:(?:which|that|was|were|\\p{L}+ly)\\s+)*(?:" + VERB
				+ "|dated|of)(?:\\s+\\p{L}+ly)?(?:\\s+(?:by|with|at)\\s+" + WORDS
				+ "{0,7}?[\\p{L}\\d’'.-]+,?\\s+(?=on\\s)|[\\s,]+)(?:on\\s+)?");

	/** Between a resolution and a day that may be of something else. */
	private static final Pattern BARE = Pattern.compile("(?i)\\s+(?:\\p{L}+ly\\s+)?on\\s+|,\\s+");

	/** Between two resolutions of a list: of which of them a day is, is not said. */
	private static final Pattern IN_LIST = Pattern
		.compile("(?i)\\s*(?:[,/&]|(?<=\\s)and(?=\\s))[\\s,/&]*(?:and\\s+)?(?:(?:resolution|no\\.?)\\s*)?");

	private static final Pattern STOP = Pattern.compile("\\s*(?:[,.;:)\\]]|$)");

	private static final Pattern HAS_VERB = Pattern.compile("(?i)(?<!\\p{L})" + VERB + "(?!\\p{L})");

	/** Between the beginning of a sentence and a day of which the sentence tells. */
	private static final Pattern BEGINNING = Pattern
		.compile("(?i)\\W*(?:the\\s+)?(?:(?:UN|United|Nations|Security|General|Council|Assembly)\\s*)*(?<verb>" + VERB
				+ ")?,?\\s*(?:(?:on|in)\\s+(?:the\\s+)?)?");

	/** Between a day and a resolution that was adopted on it. */
	private static final Pattern ADOPTING = Pattern.compile("(?i),?\\s+(?:" + WORDS + "{0,6}?" + ORGAN + ")?" + VERB
			+ "\\s+" + WORDS + "{0,6}?(?:resolutions?\\s+\\(?(?:no\\.?\\s*)?)?");

	private static final Pattern RESOLUTION = Pattern
		.compile("(?i),?\\s+" + WORDS + "{0,6}?resolutions?\\s+\\(?(?:no\\.?\\s*)?");

	private static final Pattern WAS_ADOPTED = Pattern
		.compile("(?i)\\s+(?:was|were)\\s+(?:\\p{L}+ly\\s+)?" + VERB + "(?!\\p{L})");

	/** Reads a date as the day of an adoption; empty where it is none. */
	Optional<Reading> of(Reading date) {
		return this.readings.stream()
			.filter((other) -> other.as().kind() == Kind.RESOLUTION)
			.filter((resolution) -> !isListed(resolution) && !isParted(resolution, date))
			.filter((resolution) -> (resolution.end() <= date.start()) ? follows(resolution, date)
					: leadsTo(date, resolution))
			.map((resolution) -> new Reading(date.start(), date.end(), date.as().of(resolution.as()), date.notes()))
			.findFirst();
	}

	private boolean isListed(Reading resolution) {
		return this.readings.stream()
			.filter((other) -> other.as().kind() == Kind.RESOLUTION && other != resolution)
			.map((other) -> IN_LIST.matcher(this.text)
				.useTransparentBounds(true)
				.region(Math.min(other.end(), resolution.end()), Math.max(other.start(), resolution.start())))
			.anyMatch(Matcher::matches);
	}

	/** Tells whether another event or an area is named between. */
	private boolean isParted(Reading resolution, Reading date) {
		int from = Math.min(resolution.end(), date.end());
		int to = Math.max(resolution.start(), date.start());
		return this.others.stream().anyMatch((other) -> from <= other.start() && other.end() <= to);
	}

	private boolean follows(Reading resolution, Reading date) {
		String between = this.text.substring(resolution.end(), date.start());
		if (ADOPTED.matcher(between).matches()) {
			return true;
		}
		boolean stops = STOP.matcher(this.text).region(date.end(), this.text.length()).lookingAt();
		boolean hasVerb = HAS_VERB.matcher(this.text.substring(this.start, resolution.start())).find();
		boolean isYear = date.end() - date.start() == "1993".length();
		return BARE.matcher(between).matches() && (between.startsWith(",") ? stops && !isYear : stops || hasVerb);
	}

	private boolean leadsTo(Reading date, Reading resolution) {
		Matcher beginning = BEGINNING.matcher(this.text.substring(this.start, date.start()));
		if (!beginning.matches()) {
			return false;
		}
		String between = this.text.substring(date.end(), resolution.start());
		boolean hasVerb = beginning.group("verb") != null
				|| WAS_ADOPTED.matcher(this.text).region(resolution.end(), this.text.length()).lookingAt();
		return ADOPTING.matcher(between).matches() || (hasVerb && RESOLUTION.matcher(between).matches());
	}

}
