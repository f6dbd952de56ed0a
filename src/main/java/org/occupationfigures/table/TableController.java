package org.occupationfigures.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.occupationfigures.claim.ClaimSelector;
import org.occupationfigures.claim.ClaimSelector.Choice;
import org.occupationfigures.claim.ClaimSelector.Key;
import org.occupationfigures.claim.SelectionRule;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.table.Table.Column;
import org.occupationfigures.table.Table.Row;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.InvalidValue;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the wide table: areas by measures, one claim per cell, by a caller's rule. */
@Controller
record TableController(CollectionResponses responses, ClaimSelector claims, Vocabulary vocabulary) {

	private static final AllowedValues SHAPES = new AllowedValues("shape", List.of("long", "wide"));

	private static final List<String> KEYS = List.of("value", "low", "high", "date", "unit", "qualifier", "side",
			"as_of", "null_reason", "reason", "tied", "claim", "links", "source_claim");

	/** A source claim does not fit one column. */
	private static final List<String> FLAT_KEYS = KEYS.subList(0, KEYS.size() - 1);

	/** What a figure cannot be read without. */
	private static final List<String> WIDE = List.of("value", "low", "high", "date", "qualifier", "side", "as_of",
			"null_reason", "claim");

	@GetMapping("/v1/table")
	Representation table(QueryParameters parameters) {
		Format format = parameters.format(Set.of(Format.JSON, Format.CSV, Format.XLSX));
		List<String> measures = parameters.many("measures", this.vocabulary::requireStated);
		List<String> districts = parameters.many("district", this.vocabulary.reader("district.name"));
		List<String> sides = parameters.many("side", QueryParameters.orNone(this.vocabulary.reader("claim.side")));
		SelectionRule pick = parameters.one("pick", (text) -> SelectionRule.parse(text, this.vocabulary));
		if (parameters.countGiven("pick") == 0) {
			parameters.fault("pick", new InvalidValue("required", SelectionRule.RULES, () -> null));
		}
		String shape = parameters.one("shape", "long", SHAPES::require);
		AllowedValues keys = new AllowedValues("key of a cell", (format == Format.JSON) ? KEYS : FLAT_KEYS);
		List<String> fields = parameters.many("fields", keys::require);
		if (format != Format.JSON && shape.equals("long") && !fields.isEmpty()) {
			parameters.fault("fields", "a " + format.suffix()
					+ " with a row per cell always has the same fields; shape=wide has those asked");
		}
		parameters.check();
		TableFilter filter = new TableFilter(measures, districts, sides, Objects.requireNonNull(pick), shape, fields);
		return this.responses.computed(parameters, filter, () -> table(filter),
				(table) -> shape.equals("wide")
						? table.areas(fields.isEmpty() ? WIDE : FLAT_KEYS.stream().filter(fields::contains).toList())
						: table.cells());
	}

	private Table table(TableFilter filter) {
		List<String> measures = filter.measures().isEmpty()
				? this.vocabulary.headlines().stream().map(MeasureRef::id).toList() : filter.measures();
		Map<Key, Choice> choices = this.claims.choose(measures, filter.side(), filter.pick());
		List<Row> rows = this.vocabulary.districts()
			.stream()
			.filter((district) -> filter.district().isEmpty() || filter.district().contains(district.id()))
			.map((district) -> row(district, measures, choices))
			.toList();
		return new Table(measures, columns(measures), rows, data(rows, filter.fields()));
	}

	private List<Column> columns(List<String> measures) {
		Map<String, String> labels = this.vocabulary.stated()
			.stream()
			.collect(Collectors.toMap(MeasureRef::id, MeasureRef::label));
		return measures.stream()
			.map((id) -> new Column(id, Objects.requireNonNull(labels.get(id)), this.vocabulary.unit(id)))
			.toList();
	}

	private Object data(List<Row> rows, List<String> fields) {
		if (fields.isEmpty()) {
			return rows;
		}
		JsonNode data = this.responses.json().valueToTree(rows);
		data.forEach((row) -> row.get("cells").forEach((cell) -> ((ObjectNode) cell).retain(fields)));
		return data;
	}

	private static Row row(Named district, List<String> measures, Map<Key, Choice> choices) {
		Map<String, Cell> cells = new LinkedHashMap<>();
		for (String measure : measures) {
			Key key = new Key(district.id(), measure);
			cells.put(measure, Cell.of(key, Objects.requireNonNull(choices.get(key))));
		}
		return new Row(district, cells);
	}

	/** What the table is narrowed to; claims of several sides fill no cell. */
	record TableFilter(List<String> measures, List<String> district, List<String> side, SelectionRule pick,
			String shape, List<String> fields) {

	}

}
