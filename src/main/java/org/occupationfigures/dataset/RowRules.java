package org.occupationfigures.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.occupationfigures.dataset.DataPackage.DataFile;
import org.occupationfigures.dataset.DataPackage.ForeignKey;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.NameFolding;
import org.occupationfigures.value.Units;

/** The rules that join columns or files, which {@code datapackage.json} cannot say. */
final class RowRules {

	/** Parameters and ids of answers have these words where there is no value. */
	private static final Set<String> RESERVED = Set.of("conflict", "none");

	/** What claims without site and scope make an occupation of. */
	private static final Set<String> OF_OCCUPATIONS = Set.of(NamedMeasures.AREA, NamedMeasures.OCCUPATION_DATE);

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*\\}|[{}]");

	private final Map<String, String> kinds = new HashMap<>();

	private final Map<String, String> units = new HashMap<>();

	/** The area and the document of each occupation, by its id. */
	private final Map<String, List<String>> occupations = new HashMap<>();

	private final Set<String> sites = new HashSet<>();

	private final Set<String> sources = new HashSet<>();

	private final Set<String> withdrawn = new HashSet<>();

	private final Faults faults = new Faults();

	private final DataPackage description;

	/** How many rows each file has. */
	private final Map<String, Long> counts = new HashMap<>();

	private boolean released;

	RowRules(DataPackage description) {
		this.description = description;
	}

	/** Takes from a row what rows of other files are held against. */
	void learn(DataFile file, Row row) {
		this.counts.merge(file.name(), 1L, Long::sum);
		switch (file.name()) {
			case "measures" -> {
				this.kinds.put(row.get("id"), row.get("kind"));
				this.units.put(row.get("id"), row.get("unit"));
			}
			case "claims" -> this.sites.add(row.get("site_id"));
			case "withdrawn" -> this.withdrawn.add(row.get("id"));
			case "releases" -> this.released |= row.get("version").equals(this.description.version());
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
			case "districts" -> {
				name(row, "name");
				said(row, "name");
				require(row, row.has("latitude") == row.has("longitude"), "latitude and longitude stand together");
			}
			case "names" -> name(row, "name");
			case "codes" -> name(row, "code");
			case "overlaps" ->
				require(row, !row.get("district_id").equals(row.get("overlaps_with")), "the area overlaps with itself");
			case "measures" -> measure(row);
			case "claims" -> claim(row);
			case "resolutions" -> resolution(row);
			case "releases" -> release(row);
			case "scopes" -> said(row, "label");
			case "sites" -> {
				said(row, "name");
				require(row, this.sites.contains(row.get("id")), "no claim is about this site");
			}
			case "sources" -> require(row, this.sources.contains(row.get("id")), "no row rests on this source");
			default -> {
			}
		}
	}

	/** Checks the folder as a whole, and gives all faults found. */
	Faults faults() {
		if (!this.released) {
			this.faults.add(this.description.file("releases").path() + ": no row for version "
					+ this.description.version() + " of datapackage.json");
		}
		if (!"km2".equals(this.units.get(NamedMeasures.AREA))
				|| !"date".equals(this.kinds.get(NamedMeasures.OCCUPATION_DATE))) {
			this.faults.add(this.description.file("measures").path() + ": the measures " + NamedMeasures.AREA
					+ ", in km2, and " + NamedMeasures.OCCUPATION_DATE
					+ ", a date, are missing: occupations are made of their claims");
		}
		return this.faults;
	}

	/** Checks what an area is found by. */
	private void name(Row row, String column) {
		String folded = NameFolding.name(row.get(column));
		require(row, !folded.isEmpty() && !RESERVED.contains(folded),
				column + " '" + Row.shown(row.get(column)) + "' names no area: nothing can be found by it");
	}

	/** Checks what is put into sentences for a placeholder. */
	private void said(Row row, String column) {
		require(row, placeholders(row.get(column)).isEmpty(),
				column + " '" + Row.shown(row.get(column)) + "' has braces, which are for placeholders of sentences");
	}

	private void measure(Row measure) {
		boolean quantity = measure.get("kind").equals("quantity");
		boolean composed = quantity || measure.get("kind").equals("date");
		require(measure, quantity == measure.has("unit"), "a quantity has a unit, anything else has none");
		require(measure, composed == measure.has("statement") && composed == measure.has("statement_conflict"),
				"a quantity or date has statement and statement_conflict, anything else has neither");
		require(measure, composed || !measure.get("headline").equals("true"), "only a quantity or date is a headline");
		if (composed) {
			String stated = quantity ? "{figure}" : "{date}";
			require(measure,
					placeholders(measure.get("statement")).equals(Stream.of("{area}", stated).sorted().toList()),
					"statement needs {area} and " + stated + ", once each, and no other braces");
			require(measure, placeholders(measure.get("statement_conflict")).equals(List.of(stated)),
					"statement_conflict needs " + stated + ", once, and no other braces");
		}
		require(measure,
				!measure.has("words") || Stream.of(measure.get("words").split("\\|", -1))
					.noneMatch((phrase) -> NameFolding.words(phrase).isBlank()),
				"words has a phrase without a word, before, between or after its |");
	}

	private static List<String> placeholders(String template) {
		return PLACEHOLDER.matcher(template).results().map(MatchResult::group).sorted().toList();
	}

	private void resolution(Row resolution) {
		Edtf adopted = Edtf.parse(resolution.get("adopted_on"));
		int year = Integer.parseInt(resolution.get("year"));
		require(resolution,
				adopted.earliest() != null && adopted.latest() != null && adopted.earliest().getYear() == year
						&& adopted.latest().getYear() == year,
				"adopted_on '" + resolution.get("adopted_on") + "' is no time in the year " + year);
		boolean voted = resolution.get("adoption").equals("vote");
		require(resolution,
				Stream.of("votes_for", "votes_against", "abstentions")
					.allMatch((votes) -> resolution.has(votes) == voted),
				"the three numbers of votes go with the adoption vote");
	}

	private void release(Row release) {
		if (release.get("version").equals(this.description.version())) {
			for (String counted : List.of("claims", "sources")) {
				long count = this.counts.getOrDefault(counted, 0L);
				require(release, Long.parseLong(release.get(counted)) == count,
						counted + " is " + release.get(counted) + ", but the file has " + count);
			}
			String day = LocalDate.ofInstant(this.description.created(), ZoneOffset.UTC).toString();
			require(release, day.equals(release.get("date")),
					"date is not " + day + ", the day of created in datapackage.json in UTC");
		}
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
				String qualifier = qualifier(claim.get("date"));
				require(claim, !claim.has("date") || claim.get("qualifier").equals(qualifier),
						"the qualifier of the date '" + claim.get("date") + "' is " + qualifier);
			}
			case "site" -> require(claim, claim.has("site_id") && claim.has("statement"),
					"a claim on a site needs site_id and statement");
			default -> require(claim, claim.has("statement"), "a claim in words needs a statement");
		}
		boolean composed = kind.equals("quantity") || kind.equals("date");
		require(claim, !(composed && claim.has("statement")),
				"the statement of a quantity or date is composed: leave it empty");
		require(claim, composed || !claim.has("qualifier"), "a qualifier is for quantities and dates");
		require(claim, kind.equals("quantity") || !(claim.has("value") || range || claim.has("unit")),
				"value, low, high and unit are for quantities");
		require(claim, kind.equals("date") || !claim.has("date"), "date is for date measures");
		require(claim, kind.equals("quantity") || kind.equals("text") || !claim.has("null_reason"),
				"null_reason is for quantities and claims in words");
		require(claim, claim.has("start") == claim.has("end"), "start and end stand together");
		require(claim, !claim.has("start") || claim.has("as_written"), "start and end need as_written");
		require(claim,
				!(claim.has("start") && claim.has("end"))
						|| Integer.parseInt(claim.get("start")) < Integer.parseInt(claim.get("end")),
				"start is not before end");
	}

	/** Gives the qualifier that goes with the form of an EDTF date. */
	private static String qualifier(String date) {
		if (date.startsWith("/") || date.startsWith("../")) {
			return "up-to";
		}
		if (date.endsWith("/") || date.endsWith("/..")) {
			return "at-least";
		}
		if (date.contains("/")) {
			return "range";
		}
		return date.matches(".*[~?%]") ? "about" : "exact";
	}

	private void quantity(Row claim, boolean range) {
		String unit = this.units.get(claim.get("measure_id"));
		require(claim, claim.get("unit").equals(unit),
				"unit '" + claim.get("unit") + "' is not " + unit + ", that of its measure");
		require(claim,
				!Units.isCounted(claim.get("unit"))
						|| Stream.of("value", "low", "high").map(claim::get).allMatch(RowRules::isWhole),
				"value, low and high are whole numbers, since " + claim.get("unit") + " are counted");
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

	/** An absent number is no part of one. */
	private static boolean isWhole(String number) {
		return number.isEmpty() || new BigDecimal(number).stripTrailingZeros().scale() <= 0;
	}

	private void require(Row row, boolean holds, String reason) {
		if (!holds) {
			this.faults.add(row.fault(reason));
		}
	}

}
