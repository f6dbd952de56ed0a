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
			String value = row.get(field.name());
			if (value.isEmpty()) {
				if (field.constraints().required()) {
					faults.add(row.fault(field.name() + " is empty"));
				}
			}
			else {
				String reason = fault(field, value);
				if (reason != null) {
					faults.add(row.fault(field.name() + " '" + value + "' " + reason));
				}
			}
		}
	}

	private static @Nullable String fault(Field field, String value) {
		Constraints constraints = field.constraints();
		if (!value.equals(value.strip())) {
			return "has spaces at its ends";
		}
		if (constraints.allowed() != null && !constraints.allowed().contains(value)) {
			return "is none of " + String.join(", ", constraints.allowed());
		}
		if (constraints.pattern() != null && !constraints.pattern().matcher(value).matches()) {
			return "does not fit. " + field.description();
		}
		if (field.isEdtf()) {
			return edtfFault(value);
		}
		return switch (field.type()) {
			case "integer" -> INTEGER.matcher(value).matches() ? boundsFault(value, constraints) : "is no whole number";
			case "number" ->
				NUMBER.matcher(value).matches() ? boundsFault(value, constraints) : "is no number such as 3054 or 33.5";
			case "date" -> isDay(value) ? null : "is no day such as 2026-11-24";
			case "boolean" -> value.matches("true|false") ? null : "is neither true nor false";
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

	private static @Nullable String edtfFault(String value) {
		try {
			Edtf.parse(value);
			return null;
		}
		catch (DateTimeException ex) {
			return "is no date: " + ex.getMessage();
		}
	}

	private static @Nullable String boundsFault(String value, Constraints constraints) {
		BigDecimal number = new BigDecimal(value);
		if (constraints.minimum() != null && number.compareTo(constraints.minimum()) < 0) {
			return "is less than " + constraints.minimum();
		}
		if (constraints.exclusiveMinimum() != null && number.compareTo(constraints.exclusiveMinimum()) <= 0) {
			return "is not more than " + constraints.exclusiveMinimum();
		}
		if (constraints.maximum() != null && number.compareTo(constraints.maximum()) > 0) {
			return "is more than " + constraints.maximum();
		}
		return null;
	}

}
