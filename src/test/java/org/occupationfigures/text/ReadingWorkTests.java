package org.occupationfigures.text;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupationfigures.ApiTest;
import org.occupationfigures.web.InvalidValue;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How often reading a text looks at its characters, whatever the text. */
@ApiTest
class ReadingWorkTests {

	private static final int LONGEST = 2000;

	/** For each character; the dearest text known needs 900. */
	private static final int MOST_LOOKS = 1500;

	@Autowired
	private TextReader reader;

	static Stream<String> pieces() {
		return Stream.concat(IntStream.range(' ', 127).mapToObj(Character::toString), Stream.of("\n", "\t", "\r\n",
				"\u00A0", "²", "½", "٥", "•", "–", "’", "₼", "1-", "1/", "1,", "1.", "1 ", "1\n", "a ", "a\n", ";a",
				"! ", ".)", ". ", "+1 ", "$1 ", "US$", "1 AAA", "AAA ", "0.", "12:", "1992-", "1992/", "(1993) ",
				"'93 ", "one ", "two hundred ", "three hundred thousand ", "a hundred ", "hundred ", "half ", "minus ",
				"dozens of ", "at least ", "at least 5 idp ", "including 1 ", "9 including 1 ", "5 out of ",
				"of the 5 ", "1 May ", "1 May 1993 ", "May ", "May 1993-", "2 and ", "between 5 and ", "from 1988 to ",
				"early 1993 ", "mid-", "resolution ", "resolution 822 ", "resolutions 822, ", "S/RES/822 (1993) ",
				"A/1/", "1 May 1993 resolution 822 ", "resolution 822 on 1 May 1993 ", "Council adopted ", "quickly ",
				"lyly", "vote ", "votes: 1", "1 member ", "not ", "n’t", "was ", "5 was ", "idp ", "idp 1 ", "idp, 1 ",
				"schools destroyed ", "historical and cultural monuments ", "captured by the armed forces of ", "the ",
				"armed ", "occupied the armed ", "people ", "Lachin ", "around Lachin ", "around          Lachin ",
				"Lachin conflict ", "Nagorno-Karabakh ", "Քելբաջար ", "Кельбаджар ", "5 percent ", "5 km2 ", "5%",
				"5 killed in Lachin on 1 May 1993, "));
	}

	@ParameterizedTest
	@MethodSource("pieces")
	void growsWithTheLengthOfATextThatRepeatsAnything(String piece) {
		for (String before : List.of("", "5 killed ", "1 May 1993 ")) {
			long half = looks(before + repeated(piece, LONGEST / 2) + "x");
			long whole = looks(before + repeated(piece, LONGEST - before.length() - 1) + "x");
			assertThat(whole).isLessThan(LONGEST * MOST_LOOKS).isLessThan(3 * half);
		}
	}

	static Stream<String> dearTexts() {
		return Stream.of("9 including 1 " + "1 ".repeat(48) + "idp ".repeat(430) + "1 ".repeat(41),
				" ".repeat(900) + "1 May 1993 ".repeat(10) + "resolution 822 ".repeat(10),
				" ".repeat(1150) + "1993 ".repeat(20) + "UNSCR 822 ".repeat(30),
				"resolution 822" + " ".repeat(1000) + "1993 ".repeat(50),
				"1 May 1993 and the Council adopted" + " ".repeat(500) + "resolution 822 ".repeat(90),
				"5 idp ".repeat(99) + "idp ".repeat(300), "idp ".repeat(200) + "1 May 1993 ".repeat(99),
				"occupied" + " the".repeat(450), "1 ".repeat(99) + "around" + " ".repeat(900) + "Lachin ".repeat(120));
	}

	@ParameterizedTest
	@MethodSource("dearTexts")
	void staysSmallForTextsThatWereDear(String text) {
		assertThat(text).hasSizeLessThanOrEqualTo(LONGEST);
		assertThat(looks(text)).isLessThan(text.length() * MOST_LOOKS);
	}

	private static String repeated(String piece, int length) {
		return piece.repeat(length / piece.length());
	}

	/** Counts how often characters are looked at, those that are copied among them. */
	private long looks(String text) {
		AtomicLong looks = new AtomicLong();
		try {
			this.reader.readings(new Watched(text, looks));
		}
		catch (InvalidValue ex) {
			assertThat(ex).hasMessageContaining("more than 100 numbers and dates");
		}
		return looks.get();
	}

	private record Watched(CharSequence text, AtomicLong looks) implements CharSequence {

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public char charAt(int index) {
			this.looks.incrementAndGet();
			return this.text.charAt(index);
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return new Watched(this.text.subSequence(start, end), this.looks);
		}

		@Override
		public String toString() {
			this.looks.addAndGet(this.text.length());
			return this.text.toString();
		}

	}

}
