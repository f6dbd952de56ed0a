package org.occupationfigures.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.occupationfigures.data.DataCheck.Row;
import org.occupationfigures.data.DataPackage.DataFile;
import org.occupationfigures.data.DataPackage.ForeignKey;

/** The rules that join columns or files, which {@code datapackage.json} cannot say. */
final class RowRules {

	/** Parameters and ids of answers have these words where there is no value. */
	private static final Set<String> RESERVED = Set.of("conflict", "none");

	/** What claims without site and scope make an occupation of. */
	private static final Set<String> OF_OCCUPATIONS = Set.of("area", "occupation-date");

	private final Map<String, String> kinds = new HashMap<>();

	/** The area and the document of each occupation, by its id. */
	private final Map<String, List<String>> occupations = new HashMap<>();

	private final Set<String> sites = new HashSet<>();

	private final Set<String> sources = new HashSet<>();

	private final Set<String> withdrawn = new HashSet<>();

	private final List<String> faults = new ArrayList<>();

	private final String version;

	private boolean released;

	RowRules(String version) {
		this.version = version;
	}

	/** Takes from a row what rows of other files are held against. */
	void learn(DataFile file, Row row) {
		switch (file.name()) {
			case "measures" -> this.kinds.put(row.get("id"), row.get("kind"));
			case "claims" -> this.sites.add(row.get("site_id"));
			case "withdrawn" -> this.withdrawn.add(row.get("id"));
			case "releases" -> this.released |= row.get("version").equals(this.version);
			default -> {
			}
		}
		for (ForeignKey key : file.schema().foreignKeys()) {
			if (key.reference().resource().equals("sources")) {
				this.sources.add(row.get(key.fields().get(0)));
			}
		}
	}

	/** Checks a row, once all rows of all files have been learnt. */
	void check(DataFile file, Row row) {
		require(row, !RESERVED.contains(row.get("id")),
				"this word stands for the conflict as a whole, or for no value");
		switch (file.name()) {
			case "measures" -> measure(row);
			case "claims" -> claim(row);
			case "sites" -> require(row, this.sites.contains(row.get("id")), "no claim is about this site");
			case "sources" -> require(row, this.sources.contains(row.get("id")), "no row rests on this source");
			default -> {
			}
		}
	}

	/** Gives the faults found, of the folder as a whole last. */
	List<String> faults() {
		if (!this.released) {
			this.faults.add("releases.csv: no row for version " + this.version + " of datapackage.json");
		}
		return this.faults;
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
		if (OF_OCCUPATIONS.contains(claim.get("measure_id")) && claim.has("district_id") && !claim.has("scope")
				&& !claim.has("site_id")) {
			List<String> of = List.of(claim.get("district_id"), claim.get("source_id"));
			String id = String.join("-", of);
			require(claim, this.occupations.computeIfAbsent(id, (first) -> of).equals(of),
					"the occupation " + id + " would be of two areas and documents");
		}
		require(claim, !this.withdrawn.contains(claim.get("id")),
				"withdrawn.csv names it, but a claim with this id still stands");
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

	private void require(Row row, boolean holds, String reason) {
		if (!holds) {
			this.faults.add(row.fault(reason));
		}
	}

}
