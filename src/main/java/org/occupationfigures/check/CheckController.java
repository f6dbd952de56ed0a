package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.http.Answers;
import org.occupationfigures.http.Parameters;
import org.occupationfigures.http.Rejected;
import org.occupationfigures.http.Terms;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.Vocabulary;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the reverse look-up: what the sources say about a number, a date, a sentence.
 */
@RestController
class CheckController {

	private static final int SHOWN = 100;

	private static final int SHOWN_IN_TEXT = 10;

	private static final int LONGEST_TEXT = 2000;

	private static final int MOST_QUESTIONS = 100;

	private final Answers answers;

	private final Checks checks;

	private final TextReader reader;

	private final Vocabulary vocabulary;

	private final DistrictNames names;

	CheckController(Answers answers, Checks checks, TextReader reader, Vocabulary vocabulary, DistrictNames names) {
		this.answers = answers;
		this.checks = checks;
		this.reader = reader;
		this.vocabulary = vocabulary;
		this.names = names;
	}

	@GetMapping("/v1/check")
	Object check(Parameters parameters) {
		Asked asked = asked(parameters);
		if (asked.text() != null) {
			return this.answers.computed(parameters, asked, sentence(parameters, asked, asked.text()));
		}
		Question question = (asked.date() != null) ? new DateQuestion(asked.date(), asked.measure(), asked.district())
				: new NumberQuestion(Objects.requireNonNull(asked.value()), asked.unit(), asked.tolerance(),
						asked.measure(), asked.district());
		return this.answers.computed(parameters, asked,
				new Checked(asked, this.checks.answer(List.of(question), SHOWN).get(0)));
	}

	private Asked asked(Parameters parameters) {
		TreeSet<String> units = new TreeSet<>(this.vocabulary.of("measure", "unit").words());
		units.addAll(Units.SQUARE_KILOMETRES.keySet());
		Asked asked = new Asked(parameters.number("value"), parameters.date("date"),
				parameters.one("text", CheckController::text), parameters.one("unit", new Terms("unit", units)::accept),
				parameters.one("measure", this.vocabulary.of("measure", "id")::accept),
				parameters.one("district", (name) -> name.equals(Parameters.NONE) ? name : this.names.resolve(name)),
				parameters.one("tolerance", new BigDecimal("0.1"), CheckController::tolerance));
		long kinds = parameters.countGiven("value", "date", "text");
		if (kinds != 1) {
			parameters.fault((kinds == 0) ? "value" : "text", "give exactly one of value, date and text");
		}
		if (parameters.countGiven("value") == 0 && parameters.countGiven("unit", "tolerance") > 0) {
			parameters.fault((parameters.countGiven("unit") > 0) ? "unit" : "tolerance", "only goes with value");
		}
		if (asked.text() != null && parameters.countGiven("measure", "district") > 0) {
			parameters.fault((parameters.countGiven("measure") > 0) ? "measure" : "district", "a text names its own");
		}
		parameters.check();
		return asked;
	}

	private static String text(String text) {
		if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
			throw new Rejected("longer than " + LONGEST_TEXT + " characters");
		}
		return text;
	}

	private static BigDecimal tolerance(String text) {
		if (!text.matches("0(\\.\\d{1,9})?|1(\\.0+)?")) {
			throw new Rejected("not a share from 0 to 1, such as 0.1");
		}
		return new BigDecimal(text);
	}

	private Sentence sentence(Parameters parameters, Asked asked, String text) {
		List<Reading> readings = this.reader.read(text);
		List<Question> questions = new ArrayList<>();
		readings.forEach((reading) -> {
			if (reading.question() != null) {
				questions.add(reading.question());
			}
		});
		if (questions.stream().distinct().count() > MOST_QUESTIONS) {
			parameters.fault("text", "more than " + MOST_QUESTIONS + " different numbers and dates; check it in parts");
			parameters.check();
		}
		List<Answer> answers = this.checks.answer(questions, SHOWN_IN_TEXT);
		List<Finding> findings = new ArrayList<>();
		int next = 0;
		for (Reading reading : readings) {
			Answer answer = (reading.question() != null) ? answers.get(next++) : Answer.NONE;
			findings.add(Finding.of(text, reading, answer));
		}
		return new Sentence(asked, this.reader.notes(text), findings);
	}

	/**
	 * What is asked.
	 *
	 * @param value a number to look up; or
	 * @param date an EDTF date to look up; or
	 * @param text a text of up to 2,000 characters with up to 100 different numbers and
	 * dates, which are looked up
	 * @param unit the unit of the number; {@code km2}, {@code ha} and {@code mi2} convert
	 * @param measure the measure that the number or date is about
	 * @param district the area, by any name or code; {@code none} is the conflict as a
	 * whole
	 * @param tolerance how far a near number may be away, as a share of the number asked
	 */
	record Asked(@Nullable BigDecimal value, @Nullable Edtf date, @Nullable String text, @Nullable String unit,
			@Nullable String measure, @Nullable String district, BigDecimal tolerance) {

	}

	/** An answer with what was asked. */
	record Checked(Asked asked, @JsonUnwrapped Answer answer) {

	}

	/**
	 * A text with what was found in it.
	 *
	 * @param asked the text
	 * @param notes what about the text as a whole was not understood
	 * @param findings one per number or date, in order
	 */
	record Sentence(Asked asked, List<String> notes, List<Finding> findings) {

	}

	/**
	 * A number or date of a text.
	 *
	 * @param span where it stands, in Unicode code points
	 * @param text the characters there
	 * @param readAs what it was read as
	 * @param notes what was not understood or not looked up, and why
	 * @param answer what the sources say; without verdict when nothing was looked up
	 */
	record Finding(Span span, String text, Reading.As readAs, List<String> notes, @JsonUnwrapped Answer answer) {

		static Finding of(String text, Reading reading, Answer answer) {
			return new Finding(new Span(text.codePointCount(0, reading.start()), text.codePointCount(0, reading.end())),
					text.substring(reading.start(), reading.end()), reading.as(), reading.notes(), answer);
		}

	}

	/**
	 * Where something stands in a text.
	 *
	 * @param start offset of its first character, in code points, from 0
	 * @param end offset after its last character
	 */
	record Span(int start, int end) {

	}

}
