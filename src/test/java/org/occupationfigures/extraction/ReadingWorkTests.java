package org.occupationfigures.extraction;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupationfigures.ApiTest;
import org.occupationfigures.web.InvalidValue;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much reading a text takes, whatever the text: counted in bytes of the objects that
 * it makes, which do not depend on how busy the machine is. A chain of numbers (1-1-1) is
 * the only text known for which it grows faster than the text.
 */
@ApiTest
class ReadingWorkTests {

	private static final int LONGEST = 2000;

	/** For each character; the dearest text known needs 51,000. */
	private static final int MOST_BYTES = 80_000;

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	@Autowired
	private TextReader reader;

	static Stream<String> pieces() {
		return Stream.concat(IntStream.range(' ', 127).mapToObj(Character::toString), Stream.of("\n", "\t", "\r\n",
				"\u00A0", "\u00AD", "²", "½", "٥", "•", "–", "’", "₼", "1-", "1/", "1,", "1.", "1 ", "1\n", "a ", "a\n",
				";a", "! ", ".)", ". ", "+1 ", "$1 ", "US$", "1 AAA", "AAA ", "0.", "12:", "1992-", "1992/", "(1993) ",
				"'93 ", "&amp;", "<b>", "&#", "one ", "two hundred ", "three hundred thousand ", "hundred ", "half ",
				"minus ", "dozens of ", "at least ", "at least 5 idp ", "including 1 ", "9 including 1 ", "5 out of ",
				"of the 5 ", "1 May ", "1 May 1993 ", "May ", "May 1993-", "2 and ", "between 5 and ", "from 1988 to ",
				"early 1993 ", "mid-", "resolution ", "resolution 822 ", "resolutions 822, ", "S/RES/822 (1993) ",
				"1 May 1993 resolution 822 ", "Council adopted ", "vote ", "not ", "was ", "5 was ", "idp ", "idp 1 ",
				"idp, 1 ", "schools destroyed ", "captured by the armed forces of ", "the ", "people ", "Lachin ",
				"around Lachin ", "Lachin conflict ", "Nagorno-Karabakh ", "Nagorno ", "5 percent ", "5 km2 ", "5%",
				"5 killed in Lachin on 1 May 1993, ", "Agdam – 5\n", "Agdam;5;1993\n", "тысяч ", "5 тысяч ",
				"погибли 5 человек ", "Кельбаджар ", "Քելբաջար ", "5 հազար ", "zoհվել է ", "5 min nəfər ", "Kəlbəcər ",
				"cinq cents ", "dreihundertein", "quinientos once ", "yirmi beş "));
	}

	@ParameterizedTest
	@MethodSource("pieces")
	void growsWithTheLengthOfATextThatRepeatsAnything(String piece) {
		for (String before : List.of("", "5 killed ", "1 May 1993 ")) {
			long half = bytes(before + repeated(piece, LONGEST / 2) + "x");
			long whole = bytes(before + repeated(piece, LONGEST - before.length() - 1) + "x");
			assertThat(whole).isLessThan((long) LONGEST * MOST_BYTES).isLessThan((piece.equals("1-") ? 4 : 3) * half);
		}
	}

	private static String repeated(String piece, int length) {
		return piece.repeat(length / piece.length());
	}

	/** Takes the least of several runs: one may find something to be set up first. */
	private long bytes(String text) {
		return LongStream.generate(() -> once(text)).limit(3).min().orElseThrow();
	}

	private long once(String text) {
		long before = THREADS.getCurrentThreadAllocatedBytes();
		try {
			this.reader.read(text);
		}
		catch (InvalidValue ex) {
			assertThat(ex).hasMessageContaining("more than 100 numbers and dates");
		}
		return THREADS.getCurrentThreadAllocatedBytes() - before;
	}

}
