package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.CheckedText.Finding;
import org.occupationfigures.extraction.Reading;
import org.occupationfigures.extraction.Text;
import org.occupationfigures.extraction.TextReader;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.Units;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.InvalidValue;
import org.occupationfigures.web.QueryParameters;

import org.springframework.stereotype.Component;

/** Reads what is asked about a number, a date or a text, and looks it up. */
@Component
public record Checks(Checker checker, TextReader reader, Vocabulary vocabulary) {

	/** How many records each list shows at most. */
	private static final int MANY = 25;

	/** How many numbers a text may have at most to show more than one record of each. */
	private static final int FEW = 4;

	/** Looks up a number or a date. */
	public Checked answer(Asked asked) {
		return new Checked("answer", asked, this.checker.answer(asked.question(), MANY));
	}

	/** Reads the text of a request, which takes time: all else must be right before. */
	public @Nullable Text text(QueryParameters parameters) {
		return parameters.one("text", this.reader::read);
	}

	/** Looks up what was read in a text, and shows a few records of each number. */
	public CheckedText checked(Asked asked, Text text) {
		long different = text.readings().stream().map(Reading::as).distinct().count();
		return checked(asked, text, (different <= 1) ? 3 : (different <= FEW) ? 1 : 0);
	}

	/** Looks up what was read in a text; what it says several times only once. */
	public CheckedText checked(Asked asked, Text text, int shown) {
		Map<List<@Nullable Object>, Answer> answers = new HashMap<>();
		List<Finding> findings = text.readings()
			.stream()
			.map((reading) -> reading.as(this.checker.register().placed(reading.as())))
			.map((reading) -> sure(reading, shown))
			.map((reading) -> Finding.of(reading,
					answers.computeIfAbsent(Arrays.asList(reading.language(), reading.as(), reading.notes()),
							(same) -> this.checker.reading(reading, shown))))
			.toList();
		return new CheckedText("text", asked, text.languages(), text.notes(), findings);
	}

	/** Leaves out measures that a text leaves open, unless a claim states the same. */
	private Reading sure(Reading reading, int shown) {
		boolean open = reading.notes().contains(Reading.OPEN)
				&& !"stated".equals(this.checker.reading(reading, shown).verdict());
		return open ? reading.as(reading.as().about(reading.as().about().open())) : reading;
	}

	/** Reads what a request asks, and refuses what does not go together. */
	public Asked asked(QueryParameters parameters) {
		BigDecimal value = parameters.one("value", QueryParameters::decimal);
		Asked asked = new Asked(value, parameters.one("date", Edtf::parse), parameters.one("text", (text) -> text),
				parameters.one("unit", this::unit),
				parameters.one("measure", this.vocabulary.of("measure.id")::require),
				parameters.one("district",
						(name) -> name.equals(QueryParameters.NONE) ? name
								: this.vocabulary.reader("district.name").apply(name)),
				(value != null) ? parameters.one("tolerance", Checker.TOLERANCE, Checks::tolerance)
						: parameters.one("tolerance", Checks::tolerance));
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

	/** An answer with what was asked. */
	public record Checked(String kind, Asked asked, @JsonUnwrapped Answer answer) {

	}

}
