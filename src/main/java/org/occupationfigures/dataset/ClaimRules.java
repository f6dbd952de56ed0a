package org.occupationfigures.dataset;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.occupationfigures.value.Units;

/** What must hold of a claim; each occupation, by its id, is of one area and document. */
record ClaimRules(Faults faults, Map<String, Row> measures, Set<String> withdrawn,
		Map<String, List<String>> occupations) {

	/** Land, in square kilometres. */
	static final String AREA = "area";

	/** When an area changed hands: with its area it makes an occupation. */
	static final String OCCUPATION_DATE = "occupation-date";

	/** What only claims on measures of some kinds have. */
	private static final List<Columns> COLUMNS = List.of(
			new Columns(Set.of("site", "text"), List.of("statement"),
					"the statement of a quantity or date is composed: leave it empty"),
			new Columns(Set.of("quantity", "date"), List.of("qualifier"), "a qualifier is for quantities and dates"),
			new Columns(Set.of("quantity"), List.of("value", "low", "high", "unit"),
					"value, low, high and unit are for quantities"),
			new Columns(Set.of("date"), List.of("date"), "date is for date measures"),
			new Columns(Set.of("quantity", "text"), List.of("null_reason"),
					"null_reason is for quantities and claims in words"));

	ClaimRules(Faults faults) {
		this(faults, new HashMap<>(), new HashSet<>(), new HashMap<>());
	}

	void check(Row claim) {
		checkOccupation(claim);
		require(claim, !this.withdrawn.contains(claim.get("id")),
				"withdrawn.csv names it, but a claim with this id still stands");
		if (Stream.of("value", "low", "high", "date", "statement", "null_reason").noneMatch(claim::has)) {
			require(claim, false, "has neither value nor date nor statement nor null_reason");
			return;
		}
		Row measure = Objects.requireNonNull(this.measures.get(claim.get("measure_id")));
		String kind = measure.get("kind");
		boolean range = claim.has("low") || claim.has("high");
		switch (kind) {
			case "quantity" -> {
				checkQuantity(claim, measure.get("unit"), range);
				require(claim, claim.has("as_of") || !measure.get("time").equals("flow"),
						"a flow needs as_of, the period that it is counted over");
			}
			case "date" -> checkDate(claim);
			case "site" -> require(claim, claim.has("site_id") && claim.has("statement"),
					"a claim on a site needs site_id and statement");
			default -> require(claim, claim.has("statement"), "a claim in words needs a statement");
		}
		COLUMNS.forEach((columns) -> require(claim,
				columns.kinds().contains(kind) || columns.names().stream().noneMatch(claim::has), columns.otherwise()));
		checkSide(claim, measure.get("side"));
		checkPlace(claim);
	}

	private void checkSide(Row claim, String rule) {
		switch (rule) {
			case "required" ->
				require(claim, claim.has("side"), "side is empty, but people are counted: say whose, or unspecified");
			case "optional" -> require(claim, !claim.get("side").equals("unspecified"),
					"side is unspecified, but empty stands for all here");
			default -> require(claim, !claim.has("side"), "its measure has no side");
		}
	}

	private void checkOccupation(Row claim) {
		if (Set.of(AREA, OCCUPATION_DATE).contains(claim.get("measure_id")) && claim.has("district_id")
				&& !claim.has("scope") && !claim.has("site_id")) {
			List<String> of = claim.values(List.of("district_id", "source_id"));
			String id = String.join("-", of);
			require(claim, this.occupations.computeIfAbsent(id, (first) -> of).equals(of),
					"the occupation " + id + " would be of two areas and documents");
		}
	}

	private void checkQuantity(Row claim, String unit, boolean range) {
		require(claim, claim.get("unit").equals(unit),
				"unit '" + claim.get("unit") + "' is not " + unit + ", that of its measure");
		require(claim,
				!Units.isCounted(unit)
						|| Units.areWhole(claim.number("value"), claim.number("low"), claim.number("high")),
				"value, low and high are whole numbers, since " + unit + " are counted");
		require(claim, claim.has("qualifier"), "a quantity needs a qualifier");
		boolean estimate = claim.get("qualifier").equals("estimate");
		require(claim, estimate || !(claim.has("value") && range), "a range has low and high, and no value");
		require(claim, !estimate || (claim.has("value") && range), "an estimate has value, low and high");
		require(claim, (claim.has("value") || range) != claim.has("null_reason"),
				"a quantity has either a value or bounds, or a null_reason");
		require(claim, claim.has("low") == claim.has("high"), "low and high stand together");
		require(claim, range == Set.of("range", "estimate").contains(claim.get("qualifier")),
				"low and high go with the qualifiers range and estimate");
		require(claim, claim.has("null_reason") == claim.get("qualifier").equals("indefinite"),
				"null_reason goes with the qualifier indefinite");
		BigDecimal low = claim.number("low");
		BigDecimal high = claim.number("high");
		require(claim, low == null || high == null || low.compareTo(high) <= 0, "not low <= high");
		BigDecimal value = claim.number("value");
		boolean between = value == null
				|| ((low == null || low.compareTo(value) <= 0) && (high == null || value.compareTo(high) <= 0));
		require(claim, between, "value is not between low and high");
	}

	private void checkDate(Row claim) {
		String date = claim.get("date");
		require(claim, claim.has("date"), "a date measure needs a date");
		require(claim, !claim.has("date") || claim.get("qualifier").equals(qualifier(date)),
				"the qualifier of the date '" + date + "' is " + qualifier(date));
	}

	private static String qualifier(String date) {
		return date.matches("(\\.\\.)?/.*") ? "up-to" : date.matches(".*/(\\.\\.)?") ? "at-least"
				: date.contains("/") ? "range" : date.matches(".*[~?%]") ? "about" : "exact";
	}

	private void checkPlace(Row claim) {
		require(claim, claim.has("start") == claim.has("end"), "start and end stand together");
		require(claim, !claim.has("start") || claim.has("as_written"), "start and end need as_written");
		BigDecimal start = claim.number("start");
		BigDecimal end = claim.number("end");
		require(claim, start == null || end == null || start.compareTo(end) < 0, "start is not before end");
	}

	private void require(Row claim, boolean holds, String reason) {
		this.faults.require(claim, holds, reason);
	}

	private record Columns(Set<String> kinds, List<String> names, String otherwise) {

	}

}
