package org.occupationfigures.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.occupationfigures.data.DataCheck.Row;
import org.occupationfigures.data.DataCheck.Table;

/** The rules that join columns or files, which {@code datapackage.json} cannot say. */
final class RowRules {

	private final Map<String, String> kinds = new HashMap<>();

	private final List<String> faults = new ArrayList<>();

	private RowRules() {
	}

	static List<String> faults(Map<String, Table> tables, String version) {
		RowRules rules = new RowRules();
		List<Row> measures = rows(tables, "measures");
		measures.forEach((measure) -> rules.kinds.put(measure.get("id"), measure.get("kind")));
		measures.forEach(rules::measure);
		List<Row> claims = rows(tables, "claims");
		claims.forEach(rules::claim);
		rules.sites(rows(tables, "sites"), claims);
		rules.withdrawn(rows(tables, "withdrawn"), claims);
		rules.sources(tables);
		rules.releases(rows(tables, "releases"), version);
		return rules.faults;
	}

	private static List<Row> rows(Map<String, Table> tables, String name) {
		Table table = tables.get(name);
		return (table != null) ? table.rows() : List.of();
	}

	private void measure(Row measure) {
		boolean quantity = measure.get("kind").equals("quantity");
		boolean composed = quantity || measure.get("kind").equals("date");
		require(measure, quantity == measure.has("unit"), "a quantity has a unit, anything else has none");
		require(measure, composed == measure.has("statement") && composed == measure.has("statement_conflict"),
				"a quantity or date has statement and statement_conflict, anything else has neither");
		require(measure, composed || !measure.get("headline").equals("true"), "only a quantity or date is a headline");
	}

	private void claim(Row claim) {
		String kind = this.kinds.getOrDefault(claim.get("measure_id"), "");
		boolean range = claim.has("low") || claim.has("high");
		if (!claim.has("value") && !range && !claim.has("date") && !claim.has("statement")
				&& !claim.has("null_reason")) {
			this.faults.add(claim.fault("has neither value nor date nor statement nor null_reason"));
			return;
		}
		switch (kind) {
			case "quantity" -> quantity(claim, range);
			case "date" -> {
				require(claim, claim.has("date"), "a date measure needs a date");
				require(claim, claim.has("qualifier"), "a date needs a qualifier");
			}
			case "site" -> require(claim, claim.has("site_id") && claim.has("statement"),
					"a claim on a site needs site_id and statement");
			default -> require(claim, claim.has("statement"), "a claim in words needs a statement");
		}
		require(claim, kind.equals("quantity") || !(claim.has("value") || range || claim.has("unit")),
				"value, low, high and unit are for quantities");
		require(claim, kind.equals("date") || !claim.has("date"), "date is for date measures");
		require(claim, claim.has("start") == claim.has("end"), "start and end stand together");
		require(claim, !claim.has("start") || claim.has("as_written"), "start and end need as_written");
		require(claim,
				!(claim.has("start") && claim.has("end"))
						|| Integer.parseInt(claim.get("start")) < Integer.parseInt(claim.get("end")),
				"start is not before end");
	}

	private void quantity(Row claim, boolean range) {
		require(claim, claim.has("unit"), "a quantity needs its unit");
		require(claim, claim.has("qualifier"), "a quantity needs a qualifier");
		require(claim, !(claim.has("value") && range), "a range has low and high, and no value");
		require(claim, (claim.has("value") || range) != claim.has("null_reason"),
				"a quantity has either a value or bounds, or a null_reason");
		require(claim, claim.has("low") == claim.has("high"), "low and high stand together");
		require(claim, range == claim.get("qualifier").equals("range"), "low and high go with the qualifier range");
		require(claim, claim.has("null_reason") == claim.get("qualifier").equals("indefinite"),
				"null_reason goes with the qualifier indefinite");
		if (claim.has("low") && claim.has("high")) {
			BigDecimal low = new BigDecimal(claim.get("low"));
			require(claim, low.compareTo(new BigDecimal(claim.get("high"))) <= 0, "not low <= high");
		}
	}

	private void sites(List<Row> sites, List<Row> claims) {
		Set<String> claimed = new HashSet<>();
		claims.forEach((claim) -> claimed.add(claim.get("site_id")));
		sites.forEach((site) -> require(site, claimed.contains(site.get("id")), "no claim is about this site"));
	}

	private void sources(Map<String, Table> tables) {
		Set<String> used = new HashSet<>();
		tables.values()
			.forEach((table) -> table.file()
				.schema()
				.foreignKeys()
				.stream()
				.filter((key) -> key.reference().resource().equals("sources"))
				.forEach((key) -> table.keys(key.fields()).forEach((value) -> used.add(value.get(0)))));
		rows(tables, "sources")
			.forEach((source) -> require(source, used.contains(source.get("id")), "no row rests on this source"));
	}

	private void withdrawn(List<Row> withdrawn, List<Row> claims) {
		Set<String> standing = new HashSet<>();
		claims.forEach((claim) -> standing.add(claim.get("id")));
		withdrawn
			.forEach((row) -> require(row, !standing.contains(row.get("id")), "a claim with this id still stands"));
	}

	private void releases(List<Row> releases, String version) {
		if (releases.stream().noneMatch((release) -> release.get("version").equals(version))) {
			this.faults.add("releases.csv: no row for version " + version + " of datapackage.json");
		}
	}

	private void require(Row row, boolean holds, String reason) {
		if (!holds) {
			this.faults.add(row.fault(reason));
		}
	}

}
