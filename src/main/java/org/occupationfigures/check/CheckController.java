package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.extraction.About;
import org.occupationfigures.extraction.Interpretation;
import org.occupationfigures.extraction.Interpretation.Kind;
import org.occupationfigures.extraction.Reading;
import org.occupationfigures.extraction.Text;
import org.occupationfigures.extraction.TextReader;
import org.occupationfigures.source.SourceClaim.Span;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.Units;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.InvalidValue;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the reverse look-up: what the sources say of a number, a date, a sentence. */
@Controller
record CheckController(CollectionResponses responses, Checker checker, TextReader reader, Vocabulary vocabulary) {

	/** How many records each list shows at most. */
	private static final int MANY = 25;

	/** How many numbers a text may have at most to show more than one record of each. */
	private static final int FEW = 4;

	@GetMapping("/v1/check")
	Representation check(QueryParameters parameters) {
		Asked asked = asked(parameters);
		// Reading takes time, so all else must be right.
		parameters.format(Set.of(Format.JSON));
		Text text = parameters.one("text", this.reader::read);
		return this.responses.computed(parameters, asked, () -> (text != null) ? checked(asked, text)
				: new Checked("answer", asked, this.checker.answer(asked.question(), MANY)));
	}

	/** Looks up what was read in a text; what it says several times only once. */
	private CheckedText checked(Asked asked, Text text) {
		long different = text.readings().stream().map(Reading::as).distinct().count();
		int shown = (different <= 1) ? 3 : (different <= FEW) ? 1 : 0;
		Map<List<@Nullable Object>, Answer> answers = new HashMap<>();
		List<Finding> findings = text.readings()
			.stream()
			.map((reading) -> Finding.of(text.text(), reading,
					answers.computeIfAbsent(Arrays.asList(reading.language(), reading.as(), reading.notes()),
							(same) -> this.checker.reading(reading, shown))))
			.toList();
		return new CheckedText("text", asked, text.languages(), text.notes(), findings);
	}

	private Asked asked(QueryParameters parameters) {
		BigDecimal value = parameters.one("value", QueryParameters::decimal);
		Asked asked = new Asked(value, parameters.one("date", Edtf::parse), parameters.one("text", (text) -> text),
				parameters.one("unit", this::unit),
				parameters.one("measure", this.vocabulary.of("measure.id")::require),
				parameters.one("district",
						(name) -> name.equals(QueryParameters.NONE) ? name
								: this.vocabulary.reader("district.name").apply(name)),
				(value != null) ? parameters.one("tolerance", Checker.TOLERANCE, CheckController::tolerance)
						: parameters.one("tolerance", CheckController::tolerance));
		refuseWhatDoesNotGoTogether(parameters, asked);
		parameters.check();
		return asked;
	}

	private void refuseWhatDoesNotGoTogether(QueryParameters parameters, Asked asked) {
		long kinds = parameters.countGiven("value", "date", "text");
		if (kinds == 0) {
			parameters.fault("value", "give one of value, date and text");
		}
		refuse(parameters, kinds > 1, "give one of value, date and text, not several", "value", "date", "text");
		refuse(parameters, parameters.countGiven("value") == 0, "only goes with value", "unit", "tolerance");
		refuse(parameters, asked.text() != null, "a text names its own", "measure", "district");
		if (asked.value() != null && asked.measure() != null) {
			String unit = this.checker.register().units.get(asked.measure());
			if (unit == null) {
				parameters.fault("measure", "claims of it have no numbers");
			}
			else if (Units.factor(asked.unit(), unit) == null) {
				parameters.fault("unit", "the measure is given in " + unit);
			}
		}
	}

	private static void refuse(QueryParameters parameters, boolean wrong, String reason, String... names) {
		Stream.of(names)
			.filter((name) -> wrong && parameters.countGiven(name) > 0)
			.forEach((name) -> parameters.fault(name, reason));
	}

	private String unit(String text) {
		Set<String> units = new TreeSet<>(Units.ofArea());
		units.addAll(this.checker.register().units.values());
		return new AllowedValues("unit", units).require(text);
	}

	private static BigDecimal tolerance(String text) {
		if (!text.matches("0(\\.\\d{1,9})?|1(\\.0+)?")) {
			throw new InvalidValue("not a share from 0 to 1, such as 0.1");
		}
		return new BigDecimal(text);
	}

	/**
	 * What is asked: one of a number, a date and a text. The district {@code none} is the
	 * conflict as a whole; the tolerance is null unless a number is asked.
	 */
	record Asked(@Nullable BigDecimal value, @Nullable Edtf date, @Nullable String text, @Nullable String unit,
			@Nullable String measure, @Nullable String district, @Nullable BigDecimal tolerance) {

		/** Gives what is asked as if it had been read in a text. */
		Question question() {
			About about = new About((this.measure != null) ? List.of(this.measure) : List.of(), this.district, null,
					null, List.of());
			return new Question(
					new Interpretation((this.date != null) ? Kind.DATE : Kind.QUANTITY, this.value, null, null,
							this.unit, "exact", (this.date != null) ? this.date.text() : null, null, null, about),
					Objects.requireNonNullElse(this.tolerance, Checker.TOLERANCE), true);
		}

	}

	/** An answer with what was asked. */
	record Checked(String kind, Asked asked, @JsonUnwrapped Answer answer) {

	}

	/** A text with what was found in it. */
	record CheckedText(String kind, Asked asked, List<String> languages, List<String> notes, List<Finding> findings) {

	}

	/** A number or date of a text. */
	record Finding(Span span, String text, @Nullable String language, Interpretation readAs, List<String> notes,
			@JsonUnwrapped Answer answer) {

		static Finding of(String text, Reading reading, Answer answer) {
			return new Finding(new Span(text.codePointCount(0, reading.start()), text.codePointCount(0, reading.end())),
					text.substring(reading.start(), reading.end()), reading.language(), reading.as(), reading.notes(),
					answer);
		}

	}

}
