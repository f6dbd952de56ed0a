package org.occupationfigures.data;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.data.DataCheck.Row;
import org.occupationfigures.data.DataPackage.Constraints;
import org.occupationfigures.data.DataPackage.DataFile;
import org.occupationfigures.data.DataPackage.Field;
import org.occupationfigures.value.Edtf;

/** Checks the values of one row against what {@code datapackage.json} says of them. */
final class FieldRules {

	private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

	private FieldRules() {
	}

	static void check(DataFile file, Row row, List<String> faults) {
		for (Field field : file.schema().fields()) {
			String reason = fault(field, row.get(field.name()));
			if (reason != null) {
				faults.add(row.fault(reason));
			}
		}
	}

	private static @Nullable String fault(Field field, String value) {
		Constraints constraints = field.constraints();
		String named = field.name() + " '" + value + "' ";
		if (value.isEmpty()) {
			return constraints.required() ? field.name() + " is empty" : null;
		}
		if (!value.equals(value.strip())) {
			return named + "has spaces at its ends";
		}
		if (constraints.allowed() != null && !constraints.allowed().contains(value)) {
			return named + "is none of " + String.join(", ", constraints.allowed());
		}
		if (constraints.pattern() != null && !constraints.pattern().matcher(value).matches()) {
			return named + "does not fit. " + field.description();
		}
		if (field.isEdtf()) {
			return edtfFault(named, value);
		}
		return switch (field.type()) {
			case "integer" -> INTEGER.matcher(value).matches() ? boundsFault(named, value, constraints)
					: named + "is no whole number";
			case "number" -> NUMBER.matcher(value).matches() ? boundsFault(named, value, constraints)
					: named + "is no number such as 3054 or 33.5";
			case "date" -> isDay(value) ? null : named + "is no day such as 2026-11-24";
			case "boolean" -> value.matches("true|false") ? null : named + "is neither true nor false";
			default -> null;
		};
	}

	private static boolean isDay(String value) {
		try {
			LocalDate.parse(value);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private static @Nullable String edtfFault(String named, String value) {
		try {
			Edtf.parse(value);
			return null;
		}
		catch (DateTimeException ex) {
			return named + "is no date: " + ex.getMessage();
		}
	}

	private static @Nullable String boundsFault(String named, String value, Constraints constraints) {
		BigDecimal number = new BigDecimal(value);
		if (constraints.minimum() != null && number.compareTo(constraints.minimum()) < 0) {
			return named + "is less than " + constraints.minimum();
		}
		if (constraints.exclusiveMinimum() != null && number.compareTo(constraints.exclusiveMinimum()) <= 0) {
			return named + "is not more than " + constraints.exclusiveMinimum();
		}
		if (constraints.maximum() != null && number.compareTo(constraints.maximum()) > 0) {
			return named + "is more than " + constraints.maximum();
		}
		return null;
	}

}
