package org.occupationfigures.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimSelector.Choice;
import org.occupationfigures.claim.ClaimSelector.Key;
import org.occupationfigures.claim.ClaimSelector;
import org.occupationfigures.claim.Claim.ClaimedDate;
import org.occupationfigures.claim.Claim.Figure;
import org.occupationfigures.claim.SelectionRule;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CsvTable;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.InvalidValue;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the wide table: areas by measures, one claim per cell, by a caller's rule. */
@Controller
record TableController(CollectionResponses responses, ClaimSelector claims, Vocabulary vocabulary) {

	@GetMapping("/v1/table")
	Representation table(QueryParameters parameters) {
		Map<String, MeasureRef> known = this.vocabulary.stated()
			.stream()
			.collect(Collectors.toMap(MeasureRef::id, Function.identity()));
		List<String> measures = parameters.many("measures", (word) -> column(word, known));
		List<String> districts = parameters.many("district", this.vocabulary.reader("district.name"));
		List<String> sides = parameters.many("side", QueryParameters.orNone(this.vocabulary.reader("claim.side")));
		SelectionRule pick = parameters.one("pick", (text) -> SelectionRule.parse(text, this.vocabulary));
		if (parameters.countGiven("pick") == 0) {
			parameters.fault("pick", new InvalidValue("required", SelectionRule.RULES, () -> null));
		}
		parameters.check();
		TableFilter filter = new TableFilter(measures, districts, sides, Objects.requireNonNull(pick));
		return this.responses.computed(parameters, filter, () -> table(filter), (table) -> csv(table, known));
	}

	private String column(String word, Map<String, MeasureRef> known) {
		String measure = this.vocabulary.of("measure.id").require(word);
		InvalidValue.unless(known.containsKey(measure), "claims on sites and in words have no cell");
		return measure;
	}

	private Table table(TableFilter filter) {
		List<String> measures = filter.measures().isEmpty()
				? this.vocabulary.headlines().stream().map(MeasureRef::id).toList() : filter.measures();
		Map<Key, Choice> choices = this.claims.choose(measures, filter.side(), filter.pick());
		return new Table(measures,
				this.vocabulary.districts()
					.stream()
					.filter((district) -> filter.district().isEmpty() || filter.district().contains(district.id()))
					.map((district) -> row(district, measures, choices))
					.toList());
	}

	private static Row row(Named district, List<String> measures, Map<Key, Choice> choices) {
		Map<String, Cell> cells = new LinkedHashMap<>();
		measures.forEach((measure) -> cells.put(measure,
				Cell.of(Objects.requireNonNull(choices.get(new Key(district.id(), measure))))));
		return new Row(district, cells);
	}

	private static CsvTable csv(Table table, Map<String, MeasureRef> known) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		table.data()
			.forEach((row) -> row.cells()
				.forEach((measure, cell) -> rows
					.add(cell.values(row.district(), Objects.requireNonNull(known.get(measure))))));
		return new CsvTable(Cell.COLUMNS, rows);
	}

	/** What the table is narrowed to; claims of several sides fill no cell. */
	record TableFilter(List<String> measures, List<String> district, List<String> side, SelectionRule pick) {

	}

	private record Table(List<String> measures, List<Row> data) {

	}

	private record Row(Named district, Map<String, Cell> cells) {

	}

	record Cell(@Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable String date,
			@Nullable String unit, @Nullable String qualifier, @Nullable String side, @Nullable DateSpan asOf,
			@Nullable String nullReason, @Nullable String claim, @Nullable SourceClaim sourceClaim) {

		/** The columns of a flat file. */
		static final List<String> COLUMNS = List.of(("""
				district_id, district_name, measure_id, measure_label, value, low, high, date, unit, qualifier, side,
				as_of, null_reason, claim_id""" + SourceClaim.COLUMNS_OF_CLAIM).split(",\\s+"));

		static Cell of(Choice choice) {
			Claim claim = choice.claim();
			if (claim == null) {
				return new Cell(null, null, null, null, null, null, null, null, choice.nullReason(), null, null);
			}
			Figure figure = claim.figure();
			if (figure != null) {
				return new Cell(figure.value(), figure.low(), figure.high(), null, figure.unit(), figure.qualifier(),
						claim.side(), claim.asOf(), figure.nullReason(), claim.id(), claim.sourceClaim());
			}
			ClaimedDate date = Objects.requireNonNull(claim.date());
			return new Cell(null, null, null, date.edtf(), null, date.qualifier(), claim.side(), claim.asOf(), null,
					claim.id(), claim.sourceClaim());
		}

		List<@Nullable Object> values(Named district, MeasureRef measure) {
			List<@Nullable Object> values = new ArrayList<>(Arrays.asList(district.id(), district.name(), measure.id(),
					measure.label(), this.value, this.low, this.high, this.date, this.unit, this.qualifier, this.side,
					(this.asOf != null) ? this.asOf.edtf() : null, this.nullReason, this.claim));
			if (this.sourceClaim != null) {
				SourceClaim says = this.sourceClaim;
				SourceClaim.Document source = says.source();
				values.addAll(Arrays.asList(says.claimant(), says.speaker(), says.affiliation(), says.origin(),
						source.id(), source.title(), source.publisher(), source.published(), source.language(),
						source.url(), source.read(), says.asWritten(), says.locator()));
				SourceClaim.SecondReading reading = says.secondReading();
				if (reading != null) {
					values.addAll(Arrays.asList(reading.date(), reading.result(),
							reading.mended().isEmpty() ? null : String.join(" ", reading.mended())));
				}
			}
			values.addAll(Collections.nCopies(COLUMNS.size() - values.size(), null));
			return values;
		}

	}

}
