package org.occupationfigures.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.Interval;
import org.occupationfigures.value.Rounding;

/**
 * A row of the claims with its numbers and dates read.
 *
 * @param text the row; a cell is empty where nothing is known
 * @param value the stated number
 * @param low the stated lower bound
 * @param high the stated upper bound
 * @param rounding the numbers that would be written like the stated one
 * @param date the stated date
 * @param asOf the time that it describes
 */
record ClaimCsvRow(Row text, @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high,
		@Nullable Rounding rounding, @Nullable Edtf date, @Nullable Edtf asOf) {

	/**
	 * Reads a row.
	 * @param text the row
	 * @param dates the dates of other rows, by their text, to which its own are added
	 * @return the row read
	 */
	static ClaimCsvRow of(Row text, Map<String, Edtf> dates) {
		BigDecimal value = number(text.get("value"));
		return new ClaimCsvRow(text, value, number(text.get("low")), number(text.get("high")),
				Rounding.of(value, text.get("qualifier")), date(text.get("date"), dates),
				date(text.get("as_of"), dates));
	}

	private static @Nullable BigDecimal number(String text) {
		return text.isEmpty() ? null : new BigDecimal(text);
	}

	private static @Nullable Edtf date(String text, Map<String, Edtf> dates) {
		return text.isEmpty() ? null : dates.computeIfAbsent(text, Edtf::parse);
	}

	/** Gives a cell, null for an empty one. */
	@Nullable String get(String column) {
		return this.text.orNull(column);
	}

	/**
	 * Gives measure and area, by which claims count the people of one side or of more.
	 */
	static List<String> counted(Row text) {
		return List.of(text.get("measure_id"), text.get("district_id"));
	}

	/** Gives the id of the claims that it may be compared with. */
	String comparison() {
		String area = this.text.get("district_id");
		return Stream
			.of(area.isEmpty() ? "conflict" : area, this.text.get("measure_id"), this.text.get("site_id"),
					this.text.get("side"), this.text.get("scope"))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("."));
	}

	/** Gives the numbers or days that it allows. */
	Interval allowed() {
		return (this.date != null) ? days(this.date) : Interval.of(this.text.get("qualifier"), this.value, this.low,
				this.high, this.rounding, this.text.get("unit"));
	}

	/** Gives the days that it describes. */
	Interval time() {
		return (this.asOf != null) ? days(this.asOf) : Interval.ANY;
	}

	private static Interval days(Edtf date) {
		return Interval.of(date.earliest(), date.latest());
	}

}
