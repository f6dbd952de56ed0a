package org.occupationfigures.dataset;

import java.util.List;
import java.util.stream.Stream;

/** What must hold of a second reading, whose two codings stand side by side. */
final class ReadingRules {

	private static final List<String> ALWAYS = List.of("measure_first", "measure_second", "affiliation_first",
			"affiliation_second");

	private static final List<String> OF_QUANTITIES = List.of("qualifier_first", "qualifier_second");

	private static final List<String> SOMETIMES = List.of("district_first", "district_second", "side_first",
			"side_second", "as_of_first", "as_of_second");

	private ReadingRules() {
	}

	static void check(Row reading, Faults faults) {
		String result = reading.get("result");
		boolean found = !result.equals("not-found-again");
		boolean qualified = found && reading.get("kind").equals("quantity");
		faults.require(reading, result.equals("mended") == reading.has("mended"),
				"mended names the columns of the result mended, and is empty for any other");
		faults.require(reading, found || Stream.concat(ALWAYS.stream(), SOMETIMES.stream()).noneMatch(reading::has),
				"a claim that was not found again has no codes");
		faults.require(reading, !found || ALWAYS.stream().allMatch(reading::has),
				"measure and affiliation need both codes");
		faults.require(reading, OF_QUANTITIES.stream().allMatch((column) -> reading.has(column) == qualified),
				"qualifier has both codes for a quantity that was found again, and none otherwise");
		faults.require(reading,
				!reading.get("kind").equals("date") || !reading.has("as_of_first") && !reading.has("as_of_second"),
				"as_of is not coded for a date");
	}

}
