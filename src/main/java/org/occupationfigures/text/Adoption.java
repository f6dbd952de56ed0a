package org.occupationfigures.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.occupationfigures.text.Phrases.Mention;
import org.occupationfigures.text.Reading.Kind;

/**
 * Tells of which resolution of a sentence a date is the day of adoption: of the one next
 * to it, where the words between say so.
 */
final class Adoption {

	private static final String VERB = "(?:adopted|passed|approved)";

	/** Words that do not begin another clause. */
	private static final String WORDS = "(?:(?!(?:and|but|while|when|where|who|whose|which|that|what|because|though|although|with|after|before|following|since|as|on)\\s)[\\p{L}\\d’'.-]++\\s++)";

	/** Who adopts; "adopted" behind another word may be "the adopted resolution". */
	private static final String ORGAN = "(?:Council|Assembly|Parliament|PACE|Nations|UN|it)\\s++(?:(?:has|had|also|then|\\p{L}+ly)\\s++)*";

	private static final String BODY = "(?:\\s++of\\s++the\\s++(?:UN\\s++|United\\s++Nations\\s++)?(?:Security\\s++Council|General\\s++Assembly))?";

	/** Between a resolution and a day that is that of its adoption. */
	private static final Pattern ADOPTED = Pattern
		.compile("(?i)[\\s,]*+\\(|" + BODY + "[\\s,(]++(?:(?:which|that|was|were|\\p{L}+ly)\\s++)*(?:" + VERB
				+ "|dated|of)(?:\\s++\\p{L}+ly)?(?:\\s++(?:by|with|at)\\s++" + WORDS
				+ "{0,7}?[\\p{L}\\d’'.-]++,?\\s++(?=on\\s)|[\\s,]++)(?:on\\s++)?");

	/** Between a resolution and a day that may be of something else. */
	private static final Pattern BARE = Pattern.compile("(?i)\\s++(?:\\p{L}+ly\\s++)?on\\s++|,\\s++");

	/** Between two resolutions of a list: of which of them a day is, is not said. */
	private static final Pattern IN_LIST = Pattern
		.compile("(?i)\\s*+(?:[,/&]|(?<=\\s)and(?=\\s))[\\s,/&]*+(?:and\\s++)?(?:(?:resolution|no\\.?)\\s*+)?");

	private static final Pattern STOP = Pattern.compile("\\s*+(?:[,.;:)\\]]|$)");

	private static final Pattern HAS_VERB = Pattern.compile("(?i)(?<!\\p{L})" + VERB + "(?!\\p{L})");

	/** Between the beginning of a sentence and a day of which the sentence tells. */
	private static final Pattern BEGINNING = Pattern
		.compile("(?i)\\W*+(?:the\\s++)?(?:(?:UN|United|Nations|Security|General|Council|Assembly)\\s*+)*(?<verb>"
				+ VERB + ")?,?\\s*+(?:(?:on|in)\\s++(?:the\\s++)?)?");

	/** Between a day and a resolution that was adopted on it. */
	private static final Pattern ADOPTING = Pattern.compile("(?i),?\\s++(?:" + WORDS + "{0,6}?" + ORGAN + ")?" + VERB
			+ "\\s++" + WORDS + "{0,6}?(?:resolutions?\\s++\\(?(?:no\\.?\\s*+)?)?");

	private static final Pattern RESOLUTION = Pattern
		.compile("(?i),?\\s++" + WORDS + "{0,6}?resolutions?\\s++\\(?(?:no\\.?\\s*+)?");

	private static final Pattern WAS_ADOPTED = Pattern
		.compile("(?i)\\s++(?:was|were)\\s++(?:\\p{L}+ly\\s++)?" + VERB + "(?!\\p{L})");

	private final CharSequence text;

	private final int start;

	/** The dates and resolutions of the sentence. */
	private final List<Reading> readings;

	private final List<Mention<?>> others;

	/** Where the first word for an adoption ends; nowhere without one. */
	private final int verb;

	/**
	 * Takes a sentence.
	 * @param text the text
	 * @param start where the sentence begins
	 * @param end where it ends
	 * @param readings its numbers and dates
	 * @param others the areas and other events that it names: a day behind one is not of
	 * an adoption before it
	 */
	Adoption(CharSequence text, int start, int end, List<Reading> readings, List<Mention<?>> others) {
		this.text = text;
		this.start = start;
		this.readings = readings.stream()
			.filter((reading) -> reading.as().kind() == Kind.DATE || isResolution(reading))
			.toList();
		this.others = others;
		Matcher verb = HAS_VERB.matcher(text).region(start, end);
		this.verb = verb.find() ? verb.end() : Integer.MAX_VALUE;
	}

	/** Reads a date as the day of an adoption; empty where it is none. */
	Optional<Reading> of(Reading date) {
		int place = this.readings.indexOf(date);
		return Stream.of(place - 1, place + 1)
			.filter(this::isUnlisted)
			.map(this.readings::get)
			.filter((resolution) -> !isParted(resolution, date))
			.filter((resolution) -> (resolution.end() <= date.start()) ? follows(resolution, date)
					: place == 0 && leadsTo(date, resolution))
			.map((resolution) -> new Reading(date.start(), date.end(), date.as().of(resolution.as()), date.notes()))
			.findFirst();
	}

	/** Tells whether there is a resolution at a place, and not in a list of several. */
	private boolean isUnlisted(int place) {
		return isResolutionAt(place) && !isList(place - 1) && !isList(place);
	}

	/** Tells whether a resolution is in one list with the next. */
	private boolean isList(int place) {
		return isResolutionAt(place) && isResolutionAt(place + 1)
				&& IN_LIST.matcher(this.text)
					.useTransparentBounds(true)
					.region(this.readings.get(place).end(), this.readings.get(place + 1).start())
					.matches();
	}

	private boolean isResolutionAt(int place) {
		return place >= 0 && place < this.readings.size() && isResolution(this.readings.get(place));
	}

	private static boolean isResolution(Reading reading) {
		return reading.as().kind() == Kind.RESOLUTION;
	}

	/** Tells whether another event or an area is named between. */
	private boolean isParted(Reading resolution, Reading date) {
		int from = Math.min(resolution.end(), date.end());
		int to = Math.max(resolution.start(), date.start());
		return this.others.stream().anyMatch((other) -> from <= other.start() && other.end() <= to);
	}

	private boolean follows(Reading resolution, Reading date) {
		if (isBetween(ADOPTED, resolution, date)) {
			return true;
		}
		boolean stops = STOP.matcher(this.text).region(date.end(), this.text.length()).lookingAt();
		boolean hasVerb = this.verb <= resolution.start();
		boolean isYear = date.end() - date.start() == "1993".length();
		return isBetween(BARE, resolution, date)
				&& ((this.text.charAt(resolution.end()) == ',') ? stops && !isYear : stops || hasVerb);
	}

	private boolean leadsTo(Reading date, Reading resolution) {
		Matcher beginning = BEGINNING.matcher(this.text).region(this.start, date.start());
		if (!beginning.matches()) {
			return false;
		}
		boolean hasVerb = beginning.group("verb") != null
				|| WAS_ADOPTED.matcher(this.text).region(resolution.end(), this.text.length()).lookingAt();
		return isBetween(ADOPTING, date, resolution) || (hasVerb && isBetween(RESOLUTION, date, resolution));
	}

	private boolean isBetween(Pattern pattern, Reading first, Reading second) {
		return pattern.matcher(this.text).region(first.end(), second.start()).matches();
	}

}
