package org.occupationfigures.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.EnglishText;
import org.occupationfigures.value.Interval;
import org.occupationfigures.value.MeasureTime;
import org.occupationfigures.value.NameFolding;
import org.occupationfigures.value.Rounding;

/**
 * Works out the columns of the table {@code claim} that are no fields of its file. What a
 * claim refers to is stored with it, so that reading joins nothing.
 *
 * @param references the rows by their ids, for each field that refers to them
 * @param readings the rows of second readings by claim
 * @param sides the side whose people are counted, by measure and area
 * @param comparisons filled with those that the claims make, by their ids
 */
record ClaimColumns(Map<String, Map<String, Row>> references, Map<String, Row> readings,
		Map<List<String>, String> sides, Map<String, Edtf> dates, Map<String, ComparisonBuilder> comparisons) {

	static final List<String> NAMES = List.of("statement", "words", "comparison_id", "rounding_low", "rounding_high",
			"district_name", "site_name", "measure_label", "kind", "category", "collection", "source_title",
			"source_publisher", "source_published", "source_language", "source_url", "source_read", "claimant",
			"speaker", "affiliation", "origin", "published_earliest", "published_latest", "second_reading_date",
			"second_reading_result", "second_reading_mended");

	private static final List<String> OF_MEASURE = List.of("label", "kind", "category", "collection");

	private static final List<String> OF_SOURCE = List.of("title", "publisher", "published", "language", "url", "read",
			"claimant", "speaker", "affiliation", "origin");

	private static final Map<String, String> SIDES = Map.of("armenian", "Armenian side", "azerbaijani",
			"Azerbaijani side", "both", "both sides", "unspecified", "side not specified");

	/** Gives the values for a row, and takes the claim into its comparison. */
	List<@Nullable Object> of(Row row) {
		ClaimCsvRow claim = ClaimCsvRow.of(row, this.dates);
		Row source = referred(row, "source_id");
		Row measure = referred(row, "measure_id");
		Row district = referredIfAny(row, "district_id");
		Row site = referredIfAny(row, "site_id");
		if (!row.get("unit").equals(measure.get("unit"))) {
			throw new InvalidDataset(row.fault("the unit of its measure is " + measure.get("unit")));
		}
		String template = measure.orNull((district != null) ? "statement" : "statement_conflict");
		String statement = row.orNull("statement");
		if (statement == null && template != null) {
			statement = sentence(claim, template, name(district), name(site));
		}
		String words = (claim.date() != null)
				? NameFolding.words(statement + " " + row.get("as_written") + " " + row.get("note")) : null;
		Rounding rounding = claim.rounding();
		Edtf published = source.date("published", this.dates);
		List<@Nullable Object> values = new ArrayList<>(NAMES.size());
		Collections.addAll(values, statement, words, (template != null) ? compared(claim, source, measure) : null,
				(rounding != null) ? rounding.low() : null, (rounding != null) ? rounding.high() : null, name(district),
				name(site));
		OF_MEASURE.forEach((column) -> values.add(measure.orNull(column)));
		OF_SOURCE.forEach((column) -> values.add(source.orNull(column)));
		Collections.addAll(values, (published != null) ? published.earliest() : null,
				(published != null) ? published.latest() : null);
		Row reading = this.readings.get(row.get("id"));
		Collections.addAll(values, (reading != null) ? LocalDate.parse(reading.get("date")) : null,
				(reading != null) ? reading.get("result") : null, (reading != null) ? reading.orNull("mended") : null);
		return values;
	}

	private Row referred(Row row, String column) {
		Row found = this.references.getOrDefault(column, Map.of()).get(row.get(column));
		if (found == null) {
			throw new InvalidDataset(row.fault(column + " '" + row.get(column) + "' is unknown"));
		}
		return found;
	}

	private @Nullable Row referredIfAny(Row row, String column) {
		return row.has(column) ? referred(row, column) : null;
	}

	private static @Nullable String name(@Nullable Row row) {
		return (row != null) ? row.orNull("name") : null;
	}

	private String sentence(ClaimCsvRow claim, String template, @Nullable String area, @Nullable String site) {
		Row row = claim.text();
		Row scope = referredIfAny(row, "scope");
		String figure = (row.has("qualifier") && row.has("unit"))
				? EnglishText.figure(row.get("qualifier"), claim.value(), claim.low(), claim.high(), row.get("unit"))
				: null;
		boolean sided = figure != null && LoadData.SEVERAL.equals(this.sides.get(ClaimCsvRow.counted(row)));
		return EnglishText.sentence(template, area, figure, row.orNull("date"), site,
				sided ? SIDES.get(row.get("side")) : null, (scope != null) ? scope.get("label") : null);
	}

	private String compared(ClaimCsvRow claim, Row source, Row measure) {
		String id = claim.comparison();
		MeasureTime time = MeasureTime.of(measure.get("time"));
		this.comparisons.computeIfAbsent(id, (first) -> new ComparisonBuilder(claim, time))
			.add(claim, source.get("origin"));
		return id;
	}

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

}
