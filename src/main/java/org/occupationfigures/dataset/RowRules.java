package org.occupationfigures.dataset;

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
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.NameFolding;

/**
 * The rules that join columns or files, which {@code datapackage.json} cannot say.
 *
 * @param named each file with the ids, or versions, that a row names
 * @param counts the number of rows by file
 */
record RowRules(DataPackage description, Faults faults, ClaimRules claims, Set<List<String>> named,
		Map<String, Long> counts) {

	/** Parameters and ids of answers have these words where there is no value. */
	private static final Set<String> RESERVED = Set.of("conflict", "none");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*\\}|[{}]");

	RowRules(DataPackage description, Faults faults) {
		this(description, faults, new ClaimRules(faults), new HashSet<>(), new HashMap<>());
	}

	/** Takes from a row what rows of other files are held against. */
	void learn(DataFile file, Row row) {
		this.counts.merge(file.name(), 1L, Long::sum);
		switch (file.name()) {
			case "measures" -> this.claims.measures().put(row.get("id"), row);
			case "claims" -> this.named.add(List.of("sites", row.get("site_id")));
			case "votes" -> this.named.add(List.of("roll_calls", row.get("roll_call_id")));
			case "withdrawn" -> this.claims.withdrawn().add(row.get("id"));
			case "releases" -> this.named.add(List.of("releases", row.get("version")));
			default -> {
			}
		}
		file.schema()
			.foreignKeys()
			.stream()
			.filter((key) -> key.reference().resource().equals("sources"))
			.forEach((key) -> this.named.add(List.of("sources", row.get(key.fields().get(0)))));
	}

	/** Checks a row, once all rows of all files have been learnt. */
	void check(DataFile file, Row row) {
		require(row, !RESERVED.contains(row.get("id")),
				"this word stands for the conflict as a whole, or for no value");
		switch (file.name()) {
			case "districts" -> {
				checkName(row, "name");
				checkBraces(row, "name");
				require(row, row.has("latitude") == row.has("longitude"), "latitude and longitude stand together");
			}
			case "names" -> checkName(row, "name");
			case "codes" -> checkName(row, "code");
			case "overlaps" ->
				require(row, !row.get("district_id").equals(row.get("overlaps_with")), "the area overlaps with itself");
			case "measures" -> checkMeasure(row);
			case "claims" -> this.claims.check(row);
			case "resolutions" -> checkResolution(row);
			case "readings" -> ReadingRules.check(row, this.faults);
			case "roll_calls" ->
				require(row, this.named.contains(List.of("roll_calls", row.get("id"))), "no vote is of this roll call");
			case "releases" -> checkRelease(row);
			case "changes" -> ChangeRules.check(row, this.description, this.faults);
			case "scopes" -> checkBraces(row, "label");
			case "sites" -> {
				checkBraces(row, "name");
				require(row, this.named.contains(List.of("sites", row.get("id"))), "no claim is about this site");
			}
			case "sources" ->
				require(row, this.named.contains(List.of("sources", row.get("id"))), "no row rests on this source");
			default -> {
			}
		}
	}

	/** Checks the folder as a whole, and reports all faults found. */
	void report() {
		this.faults.require(this.named.contains(List.of("releases", this.description.version())),
				this.description.file("releases").path() + ": no row for version " + this.description.version()
						+ " of datapackage.json");
		this.faults.require(has(ClaimRules.AREA, "unit", "km2") && has(ClaimRules.OCCUPATION_DATE, "kind", "date"),
				this.description.file("measures").path() + ": the measures " + ClaimRules.AREA + ", in km2, and "
						+ ClaimRules.OCCUPATION_DATE + ", a date, are missing: occupations are made of their claims");
		this.faults.report();
	}

	private boolean has(String measure, String column, String value) {
		Row row = this.claims.measures().get(measure);
		return row != null && row.get(column).equals(value);
	}

	private void checkName(Row row, String column) {
		String folded = NameFolding.name(row.get(column));
		require(row, !folded.isEmpty() && !RESERVED.contains(folded),
				column + " '" + Row.shown(row.get(column)) + "' names no area: nothing can be found by it");
	}

	private void checkBraces(Row row, String column) {
		require(row, placeholders(row.get(column)).isEmpty(),
				column + " '" + Row.shown(row.get(column)) + "' has braces, which are for placeholders of sentences");
	}

	private void checkMeasure(Row measure) {
		boolean quantity = measure.get("kind").equals("quantity");
		boolean composed = quantity || measure.get("kind").equals("date");
		require(measure, quantity == measure.has("unit"), "a quantity has a unit, anything else has none");
		require(measure, composed == measure.has("statement") && composed == measure.has("statement_conflict"),
				"a quantity or date has statement and statement_conflict, anything else has neither");
		require(measure, composed || !measure.get("headline").equals("true"), "only a quantity or date is a headline");
		String stated = quantity ? "{figure}" : "{date}";
		require(measure, !composed || placeholders(measure.get("statement")).equals(List.of("{area}", stated)),
				"statement needs {area} and " + stated + ", once each, and no other braces");
		require(measure, !composed || placeholders(measure.get("statement_conflict")).equals(List.of(stated)),
				"statement_conflict needs " + stated + ", once, and no other braces");
		require(measure,
				!measure.has("words") || Stream.of(measure.get("words").split("\\|", -1))
					.noneMatch((phrase) -> NameFolding.words(phrase).isBlank()),
				"words has a phrase without a word, before, between or after its |");
	}

	private static List<String> placeholders(String template) {
		return PLACEHOLDER.matcher(template).results().map(MatchResult::group).sorted().toList();
	}

	private void checkResolution(Row resolution) {
		Edtf adopted = Edtf.parse(resolution.get("adopted_on"));
		int year = Integer.parseInt(resolution.get("year"));
		require(resolution,
				Stream.of(adopted.earliest(), adopted.latest()).allMatch((day) -> day != null && day.getYear() == year),
				"adopted_on '" + adopted + "' is no time in the year " + year);
		boolean voted = resolution.get("adoption").equals("vote");
		require(resolution,
				Stream.of("votes_for", "votes_against", "abstentions")
					.allMatch((votes) -> resolution.has(votes) == voted),
				"the three numbers of votes go with the adoption vote");
	}

	private void checkRelease(Row release) {
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

	private void require(Row row, boolean holds, String reason) {
		this.faults.require(row, holds, reason);
	}

}
