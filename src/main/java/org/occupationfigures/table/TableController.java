package org.occupationfigures.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.occupationfigures.claim.ClaimSelector;
import org.occupationfigures.claim.ClaimSelector.Choice;
import org.occupationfigures.claim.ClaimSelector.Key;
import org.occupationfigures.claim.SelectionRule;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CsvTable;
import org.occupationfigures.vocabulary.DistrictNames;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.InvalidValue;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the wide table: areas by measures, one claim per cell, by a caller's rule. */
@Controller
class TableController {

	private final CollectionResponses responses;

	private final ClaimSelector picked;

	private final Vocabulary vocabulary;

	private final DistrictNames names;

	/** The labels of the measures that may be columns. */
	private final Map<String, String> labels;

	private final List<String> headlines;

	TableController(CollectionResponses responses, ClaimSelector picked, Vocabulary vocabulary, DistrictNames names,
			JdbcClient jdbc) {
		this.responses = responses;
		this.picked = picked;
		this.vocabulary = vocabulary;
		this.names = names;
		this.labels = jdbc.sql("select id, label from measure where kind in ('quantity', 'date')")
			.query((row, number) -> Map.entry(row.getString("id"), row.getString("label")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		this.headlines = jdbc.sql("select id from measure where headline order by id").query(String.class).list();
	}

	@GetMapping("/v1/table")
	Representation table(QueryParameters parameters) {
		List<String> chosen = parameters.many("measures", this::column);
		List<String> districts = parameters.many("district", this.names::resolve);
		List<String> sides = parameters.manyOrNone("side", this.vocabulary.of("claim.side")::require);
		SelectionRule pick = parameters.one("pick", (text) -> SelectionRule.parse(text, this.vocabulary));
		if (parameters.countGiven("pick") == 0) {
			parameters.fault("pick", new InvalidValue("required", null, SelectionRule.RULES));
		}
		parameters.check();
		TableFilter filter = new TableFilter(chosen, districts, sides, Objects.requireNonNull(pick));
		return this.responses.computed(parameters, filter, () -> table(filter), (table) -> table.sheet(this.labels));
	}

	private Table table(TableFilter filter) {
		List<String> measures = filter.measures().isEmpty() ? this.headlines : filter.measures();
		Map<Key, Choice> choices = this.picked.choose(measures, filter.side(), filter.pick());
		List<Row> rows = this.picked.districts()
			.stream()
			.filter((district) -> filter.district().isEmpty() || filter.district().contains(district.id()))
			.map((district) -> row(district, measures, choices))
			.toList();
		return new Table(measures, rows);
	}

	private String column(String word) {
		String measure = this.vocabulary.of("measure.id").require(word);
		if (!this.labels.containsKey(measure)) {
			throw new InvalidValue("claims on sites and in words have no cell");
		}
		return measure;
	}

	private static Row row(Named district, List<String> measures, Map<Key, Choice> choices) {
		Map<String, Cell> cells = new LinkedHashMap<>();
		measures.forEach((measure) -> cells.put(measure,
				Cell.of(Objects.requireNonNull(choices.get(new Key(district.id(), measure))))));
		return new Row(district, cells);
	}

	/**
	 * What the table is narrowed to.
	 *
	 * @param measures the columns; the headline measures unless given
	 * @param district the rows, by any name or code; all areas unless given
	 * @param side whose people are counted, {@code none} for things and whole
	 * populations; a cell with claims of several sides is empty unless one is named
	 * @param pick the rule that chooses the claim of each cell; required
	 */
	record TableFilter(List<String> measures, List<String> district, List<String> side, SelectionRule pick) {

	}

	/**
	 * The table.
	 *
	 * @param measures its columns
	 * @param data its rows
	 */
	record Table(List<String> measures, List<Row> data) {

		/**
		 * Gives a row per cell.
		 * @param labels the labels of the measures
		 */
		CsvTable sheet(Map<String, String> labels) {
			return new CsvTable(Cell.COLUMNS,
					this.data.stream()
						.flatMap((row) -> this.measures.stream()
							.map((measure) -> Objects.requireNonNull(row.cells().get(measure))
								.values(row.district(), new MeasureRef(measure, labels.getOrDefault(measure, "")))))
						.toList());
		}

	}

	/**
	 * A row.
	 *
	 * @param district the area
	 * @param cells the cell of each measure
	 */
	record Row(Named district, Map<String, Cell> cells) {

	}

}
