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

/** A row of the claims with its numbers and dates read. */
record ClaimCsvRow(Row text, @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high,
		@Nullable Rounding rounding, @Nullable Edtf date, @Nullable Edtf asOf) {

	static ClaimCsvRow of(Row text, Map<String, Edtf> dates) {
		BigDecimal value = text.number("value");
		return new ClaimCsvRow(text, value, text.number("low"), text.number("high"),
				Rounding.of(value, text.get("qualifier")), text.date("date", dates), text.date("as_of", dates));
	}

	/** Claims on such a measure and area count the people of one side or of more. */
	static List<String> counted(Row text) {
		return text.values(List.of("measure_id", "district_id"));
	}

	/** Claims that have these alike are compared. */
	List<String> about() {
		return this.text.values(List.of("district_id", "measure_id", "site_id", "side", "scope"));
	}

	String comparison() {
		Stream<String> about = about().stream().filter((part) -> !part.isEmpty());
		return (this.text.has("district_id") ? about : Stream.concat(Stream.of("conflict"), about))
			.collect(Collectors.joining("."));
	}

	Interval allowed() {
		return (this.date != null) ? Interval.of(this.date.earliest(), this.date.latest()) : Interval
			.of(this.text.get("qualifier"), this.value, this.low, this.high, this.rounding, this.text.get("unit"));
	}

	Interval time() {
		return (this.asOf != null) ? Interval.of(this.asOf.earliest(), this.asOf.latest()) : Interval.ANY;
	}

}
