package org.occupationfigures.text;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.text.Reading.As;
import org.occupationfigures.text.Reading.Kind;
import org.occupationfigures.value.Edtf;

/**
 * Finds numbers that name something: resolutions, and paragraphs, pages, times and the
 * like.
 */
final class ReferenceReader {

	private static final String YEAR = "(?:\\s*+\\((?<year>\\d{4})\\))?(?![\\p{L}\\p{N}]|[.,]\\d)";

	private static final String NUMBER = "(?<number>\\d{2}/\\d{1,3}|\\d{3,4})" + YEAR + "(?!/(?!\\d{3,4}(?!\\d)))";

	private static final Pattern RESOLUTIONS = Pattern.compile(
			"(?i)(?<!\\p{L})(?:(?<several>resolutions|UNSCRs?|UNSC)|resolution|res\\.)\\s++\\(?(?:of\\s++|no\\.?\\s*+)?");

	private static final Pattern FIRST = Pattern.compile(NUMBER);

	/** Further numbers of a list; a bare year at its end is none. */
	private static final Pattern NEXT = Pattern.compile(
			"(?i)(?:\\s*+,\\s*+and\\s++|\\s*+[,/]\\s*+|\\s++(?:and|&)\\s++)(?:no\\.?\\s*+)?(?!(?:19|20)\\d{2}(?!\\d|\\s*+\\())"
					+ NUMBER);

	/** Who adopts resolutions, by the words for it. */
	private static final Map<String, Pattern> ORGANS = Map.of("un-security-council",
			words("security council|UNSCRs?|UNSC|S/RES"), "un-general-assembly", words("general assembly|UNGA|A/RES"),
			"council-of-europe-parliamentary-assembly", words("PACE|parliamentary assembly|council of europe"),
			"european-parliament", words("european parliament"));

	private static final Pattern SENTENCE_END = Pattern.compile("[.;!?]\\s");

	/** How many characters before a resolution may say who adopted it. */
	private static final int REACH = 60;

	private static final Pattern SYMBOL = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z]+(?:/(?<resolution>RES))?"
			+ "/(?:[A-Z]+[./])?(?<number>\\d+(?:/\\d+)?)(?:\\s*\\((?<year>\\d{4})\\))?(?![\\p{L}\\p{N}/])");

	private static final Pattern LABEL = Pattern
		.compile("(?i)(?<![\\p{L}\\p{N}])(?:(?:paragraphs?|para\\.?|articles?|art\\.|"
				+ "chapters?|points?|pages?|pp?\\.|no\\.|sections?|items?|tables?|figure|annex|volume|vol\\.)\\s*\\d+(?:[-–]\\d+)?"
				+ "|(?!" + NumberReader.SCALE_WORD
				+ ")\\p{L}+[-–]?\\d+(?:[-–]\\d+)*|\\d+(?:st|nd|rd|th)|\\d+(?:\\s+|-)(?:hours?|days?|weeks?|months?|years?)(?:[ -]old)?|\\d+:\\d+|\\d+/\\d+(?:/\\d+)*)(?![\\p{L}\\p{N}]|[.,]\\d)");

	/** What says that states are counted, before the word for their vote. */
	private static final String STATES = "(?:\\s+(?:member|states|countries|nations|members|delegations|affirmative|negative|votes?|voted|voting))*";

	private static final String TO = "\\s?(?:to|[-–])\\s?";

	/** Numbers of those who voted so or so. */
	private static final Pattern VOTES = Pattern.compile("(?i)(?<![\\p{L}\\p{N}.,])(?:(?:\\d{1,3}|"
			+ SmallNumbers.PATTERN + ")(?=" + STATES
			+ "\\s+(?:votes?|voted|voting|in\\s+favou?r|(?<against>against)|abstentions?|abstained|abstaining)(?!\\p{L}))"
			+ "|(?<=(?<!\\p{L})votes?:?\\s)\\d{1,3}(?:" + TO + "\\d{1,3})+"
			+ "|(?<=(?<!\\p{L})(?:votes?\\s(?:of|to|was)|in\\sfavou?r\\sto)\\s|(?:in\\sfavou?r|against|abstentions?|abstaining|abstained):\\s)"
			+ "\\d{1,3}(?:" + TO + "\\d{1,3})*)(?![\\p{L}\\p{N}]|[.,]\\d)");

	/** Without such a word "15 against" is no vote. */
	private static final Pattern VOTING = Pattern
		.compile("(?i)(?<!\\p{L})(?:vot(?:es?|ed|ing)|in\\s+favou?r|abst(?:ain|ention)\\p{L}*)(?!\\p{L})");

	private static final Pattern UNIT = Pattern.compile("(?i)(?:km|mi|m)2");

	private ReferenceReader() {
	}

	static void read(Scan scan) {
		scan.each(SYMBOL,
				(match) -> (match.group("resolution") != null) ? resolution(match, match.start(), organ(match.group()))
						: Reading.of(match.start(), match.end(), As.kind(Kind.LABEL), "the symbol of a document"));
		int last = 0;
		Matcher introduction = RESOLUTIONS.matcher(scan.text());
		while (introduction.find()) {
			boolean several = introduction.group("several") != null;
			String before = SENTENCE_END
				.splitAsStream(
						scan.text().subSequence(Math.max(last, introduction.start() - REACH), introduction.end()))
				.reduce("", (earlier, later) -> later);
			last = Math.max(last, resolutions(scan, introduction.end(), several, organ(before)));
		}
	}

	/**
	 * Reads what is left when dates are known: labels, among them the beginnings of
	 * dates.
	 */
	static void readLabels(Scan scan) {
		boolean voting = VOTING.matcher(scan.text()).find();
		scan.each(VOTES, (match) -> (match.group("against") != null && !voting) ? null : Reading.of(match.start(),
				match.end(), As.kind(Kind.LABEL), "a count of votes; nothing was looked up"));
		scan.each(LABEL, (match) -> UNIT.matcher(match.group()).matches() ? null
				: Reading.of(match.start(), match.end(), As.kind(Kind.LABEL), "names something and is no quantity"));
	}

	/** Reads the numbers of a list, and gives the place where it ends; 0 without any. */
	private static int resolutions(Scan scan, int from, boolean several, @Nullable String organ) {
		Matcher number = FIRST.matcher(scan.text());
		int end = 0;
		while ((several || end == 0) && number.region((end > 0) ? end : from, scan.text().length()).lookingAt()) {
			scan.take(resolution(number, number.start("number"), organ));
			end = number.end();
			number = NEXT.matcher(scan.text());
		}
		return end;
	}

	private static Reading resolution(Matcher match, int start, @Nullable String organ) {
		String year = match.group("year");
		String number = match.group("number");
		return Reading.of(start, match.end(), As.resolution(number, (year != null) ? Edtf.parse(year) : null,
				number.contains("/") ? "un-general-assembly" : organ));
	}

	/** Finds who adopted a resolution: whom the words name last. */
	private static @Nullable String organ(String words) {
		return ORGANS.entrySet()
			.stream()
			.filter((organ) -> last(organ.getValue(), words) >= 0)
			.max(Comparator.comparingInt((organ) -> last(organ.getValue(), words)))
			.map(Map.Entry::getKey)
			.orElse(null);
	}

	private static int last(Pattern pattern, String words) {
		return pattern.matcher(words).results().mapToInt(MatchResult::start).max().orElse(-1);
	}

	private static Pattern words(String words) {
		return Pattern.compile("(?i)(?<!\\p{L})(?:" + words + ")(?!\\p{L})");
	}

}
