package org.occupationfigures.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.occupationfigures.text.Reading.As;
import org.occupationfigures.text.Reading.Kind;

/**
 * Finds numbers that name something: resolutions, and paragraphs, pages, times and the
 * like.
 */
final class ReferenceReader {

	private static final String NUMBER = "(\\d{2}/\\d{1,3}|\\d{3,4})(?:\\s*\\(\\d{4}\\))?(?![\\p{L}\\p{N}])(?!/(?!\\d{3,4}(?!\\d)))";

	private static final Pattern RESOLUTIONS = Pattern
		.compile("(?i)(?<!\\p{L})(?:resolutions?|UNSCRs?|UNSC|res\\.)\\s+\\(?(?:of\\s+|no\\.?\\s*)?");

	private static final Pattern FIRST = Pattern.compile("\\G" + NUMBER);

	private static final Pattern NEXT = Pattern
		.compile("\\G(?:\\s*,\\s*and\\s+|\\s*[,/]\\s*|\\s+(?:and|&)\\s+)" + NUMBER);

	private static final Pattern SYMBOL = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z]+(?:/(?<resolution>RES))?"
			+ "/(?:[A-Z]+[./])?(?<number>\\d+(?:/\\d+)?)(?:\\s*\\(\\d{4}\\))?(?![\\p{L}\\p{N}/])");

	private static final Pattern LABEL = Pattern
		.compile("(?i)(?<![\\p{L}\\p{N}])(?:(?:paragraphs?|para\\.?|articles?|art\\.|"
				+ "chapters?|points?|pages?|pp?\\.|no\\.|sections?|items?|tables?|figures?|annex|volume|vol\\.)\\s*\\d+(?:[-–]\\d+)?"
				+ "|\\p{L}+[-–]?\\d+(?:[-–]\\d+)*|\\d+(?:st|nd|rd|th)|\\d{1,2}:\\d{2}|\\d+/\\d+(?:/\\d+)*)(?![\\p{L}\\p{N}])");

	private static final Pattern UNIT = Pattern.compile("(?i)(?:km|mi|m)2");

	private ReferenceReader() {
	}

	static void read(Scan scan) {
		scan.each(SYMBOL,
				(match) -> (match.group(1) != null)
						? Reading.of(match.start(), match.end(), As.resolution(match.group(2)))
						: Reading.of(match.start(), match.end(), As.kind(Kind.LABEL), "the symbol of a document"));
		Matcher introduction = RESOLUTIONS.matcher(scan.text());
		while (introduction.find()) {
			resolutions(scan, introduction.end());
		}
	}

	/**
	 * Reads what is left when dates are known: labels, among them the beginnings of
	 * dates.
	 */
	static void readLabels(Scan scan) {
		scan.each(LABEL, (match) -> UNIT.matcher(match.group()).matches() ? null
				: Reading.of(match.start(), match.end(), As.kind(Kind.LABEL), "names something and is no quantity"));
	}

	private static void resolutions(Scan scan, int from) {
		Matcher number = FIRST.matcher(scan.text());
		int position = from;
		while (number.find(position)) {
			scan.take(Reading.of(number.start(1), number.end(), As.resolution(number.group(1))));
			position = number.end();
			number = NEXT.matcher(scan.text());
		}
	}

}
