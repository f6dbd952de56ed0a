package org.occupationfigures.dataset;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.dataset.DataPackage.Constraints;
import org.occupationfigures.dataset.DataPackage.DataFile;
import org.occupationfigures.dataset.DataPackage.Field;
import org.occupationfigures.value.Edtf;

/** Checks the values of one row against what {@code datapackage.json} says of them. */
record FieldRules(int lastYear) {

	private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,8})");

	private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

	private static final int LONGEST_NUMBER = 30;

	private static final Pattern SAYING = Pattern.compile("[\\p{L}\\p{N}]");

	/** Nearly all values have nothing else, which is soon found. */
	private static final Pattern PLAIN = Pattern.compile("[ -~\\p{L}]*");

	/** Line feeds, tabs and the non-joiner in Persian words are not seen, but meant. */
	private static final Pattern UNSEEN = Pattern
		.compile("[" + Row.UNSEEN + "&&[^\\n\\t]](?!(?<=\\p{IsArabic}\u200C)\\p{IsArabic})");

	/** The first counts of the people of Karabakh are of the 1820s. */
	private static final int FIRST_YEAR = 1800;

	/** Nothing in a release is of a time later than the year after it was made. */
	FieldRules(Instant created) {
		this(created.atOffset(ZoneOffset.UTC).getYear() + 1);
	}

	void check(DataFile file, Row row, Faults faults) {
		for (Field field : file.schema().fields()) {
			String value = row.get(field.name());
			if (value.isEmpty()) {
				faults.require(row, !field.constraints().required(), field.name() + " is empty");
				continue;
			}
			String reason = fault(field, value);
			if (reason != null) {
				faults.add(row.fault(field.name() + " '" + Row.shown(value) + "' " + reason));
			}
		}
	}

	private @Nullable String fault(Field field, String value) {
		Constraints constraints = field.constraints();
		String reason = isBlank(value.codePointAt(0)) || isBlank(value.codePointBefore(value.length()))
				? "has spaces at its ends"
				: !PLAIN.matcher(value).matches() && UNSEEN.matcher(value).find() ? "has a character that is not seen"
						: !SAYING.matcher(value).find() ? "has neither letter nor digit"
								: value.equalsIgnoreCase("none") ? "stands for no value: leave the cell empty" : null;
		if (reason != null) {
			return reason;
		}
		if (constraints.maxLength() != null && value.length() > constraints.maxLength()) {
			return "has more than " + constraints.maxLength() + " characters";
		}
		if (constraints.allowed() != null && !constraints.allowed().contains(value)) {
			return "is none of " + String.join(", ", constraints.allowed());
		}
		if (constraints.pattern() != null && !constraints.pattern().matcher(value).matches()) {
			return "does not fit" + ((field.description() != null) ? ". " + field.description()
					: " the pattern " + constraints.pattern());
		}
		return typeFault(field, value);
	}

	private static boolean isBlank(int character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character);
	}

	private @Nullable String typeFault(Field field, String value) {
		try {
			if (field.isEdtf()) {
				Edtf date = Edtf.parse(value);
				return timeFault(date.earliest(), date.latest());
			}
			return switch (field.type()) {
				case "integer" ->
					INTEGER.matcher(value).matches() ? boundsFault(field.constraints(), value) : "is no whole number";
				case "number" -> value.length() > LONGEST_NUMBER ? "has more than " + LONGEST_NUMBER + " characters"
						: NUMBER.matcher(value).matches() ? boundsFault(field.constraints(), value)
								: "is no number such as 3054 or 33.5";
				case "date" -> timeFault(LocalDate.parse(value));
				case "boolean" -> value.matches("true|false") ? null : "is neither true nor false";
				default -> null;
			};
		}
		catch (DateTimeException ex) {
			return field.isEdtf() ? "is no date: " + ex.getMessage() : "is no day such as 2026-11-24";
		}
	}

	private static @Nullable String boundsFault(Constraints constraints, String value) {
		BigDecimal number = new BigDecimal(value);
		if (constraints.minimum() != null && number.compareTo(constraints.minimum()) < 0) {
			return "is less than " + constraints.minimum();
		}
		return (constraints.maximum() != null && number.compareTo(constraints.maximum()) > 0)
				? "is more than " + constraints.maximum() : null;
	}

	private @Nullable String timeFault(@Nullable LocalDate... days) {
		boolean fits = Stream.of(days)
			.allMatch((day) -> day == null || (FIRST_YEAR <= day.getYear() && day.getYear() <= this.lastYear));
		return fits ? null
				: "is not of the years " + FIRST_YEAR + " to " + this.lastYear + ", the year after the release";
	}

}
