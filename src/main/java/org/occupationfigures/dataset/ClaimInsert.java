package org.occupationfigures.dataset;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.h2.util.JSR310Utils;
import org.h2.value.Value;
import org.h2.value.ValueBoolean;
import org.h2.value.ValueDecfloat;
import org.h2.value.ValueVarchar;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.EnglishText;
import org.occupationfigures.value.Rounding;

/**
 * Makes rows of the table {@code claim} of rows of its file. What a claim refers to is
 * stored with it, so that reading joins nothing, and each derived column is worked out
 * here, once.
 */
final class ClaimInsert {

	private static final List<String> OF_ITS_OWN = List.of("id", "statement", "as_written", "note", "words");

	private static final List<String> WORDS = List.of("qualifier", "unit", "date", "as_of", "side", "locator",
			"null_reason");

	private static final List<String> WORKED_OUT = List.of("comparison_id", "\"value\"", "low", "high", "rounding_low",
			"rounding_high", "date_earliest", "date_latest", "as_of_earliest", "as_of_latest", "time_uncertain",
			"span_start", "span_end");

	private static final List<String> OF_SOURCE = List.of("source_id", "source_title", "source_publisher",
			"source_published", "source_language", "source_url", "source_read", "claimant", "speaker", "affiliation",
			"origin", "published_earliest", "published_latest");

	private static final List<String> OF_MEASURE = List.of("measure_id", "measure_label", "kind", "category",
			"collection", "headline", "time");

	private static final List<String> OF_THE_REST = List.of("district_id", "district_name", "site_id", "site_name",
			"scope");

	private static final List<String> COLUMNS = Stream
		.of(OF_ITS_OWN, WORDS, WORKED_OUT, OF_SOURCE, OF_MEASURE, OF_THE_REST)
		.flatMap(List::stream)
		.toList();

	/** Takes the values that {@link #of} gives. */
	static final String INSERT = Insertion.into("claim", COLUMNS);

	private static final Map<String, String> SIDES = Map.of("armenian", "Armenian side", "azerbaijani",
			"Azerbaijani side", "both", "both sides", "unspecified", "side not specified");

	private static final List<@Nullable Object> NOTHING = Arrays.asList(null, null);

	private final Map<String, List<@Nullable Object>> sources;

	private final Map<String, List<@Nullable Object>> measures;

	/** The unit of each measure, its sentence, and that of the conflict as a whole. */
	private final Map<String, List<@Nullable Object>> forms;

	private final Map<String, List<@Nullable Object>> districts;

	private final Map<String, List<@Nullable Object>> sites;

	private final Map<String, List<@Nullable Object>> scopes;

	private final Set<List<String>> twoSided;

	private final Map<String, Edtf> dates = new HashMap<>();

	/** What rows share: the database keeps it once, if it is given the same. */
	private final Map<Object, Value> shared = new HashMap<>();

	private final Map<String, ComparisonBuilder> comparisons = new HashMap<>();

	/**
	 * Reads what claims refer to.
	 * @param database has it
	 * @param twoSided the measures and areas whose claims count the people of more than
	 * one side
	 * @throws SQLException if it cannot be read
	 */
	ClaimInsert(Connection database, Set<List<String>> twoSided) throws SQLException {
		this.twoSided = twoSided;
		this.sources = read(database, """
				select id, title, publisher, published, language, url, read, claimant, speaker, affiliation, origin,
					published_earliest, published_latest
				from source""");
		this.measures = read(database, "select id, label, kind, category, collection, headline, time from measure");
		this.forms = read(database, "select id, unit, statement, statement_conflict from measure");
		this.districts = read(database, "select id, name from district");
		this.sites = read(database, "select id, name from site");
		this.scopes = read(database, "select id, label from scope");
	}

	private Map<String, List<@Nullable Object>> read(Connection database, String sql) throws SQLException {
		Map<String, List<@Nullable Object>> found = new HashMap<>();
		try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				List<@Nullable Object> columns = new ArrayList<>();
				for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
					boolean day = rows.getMetaData().getColumnType(i) == Types.DATE;
					columns.add(shared(day ? rows.getObject(i, LocalDate.class) : rows.getObject(i)));
				}
				found.put(rows.getString(1), columns);
			}
		}
		return found;
	}

	/**
	 * Makes a row, and takes the claim into its comparison.
	 * @param row a row of the file
	 * @return the values of {@link #INSERT}
	 * @throws InvalidDataset if it refers to what does not exist, or has another unit
	 * than its measure
	 */
	List<@Nullable Object> of(Row row) {
		ClaimCsvRow claim = ClaimCsvRow.of(row, this.dates);
		List<@Nullable Object> source = referred(this.sources, claim, "source_id");
		List<@Nullable Object> measure = referred(this.measures, claim, "measure_id");
		List<@Nullable Object> form = referred(this.forms, claim, "measure_id");
		List<@Nullable Object> district = referredIfAny(this.districts, claim, "district_id");
		List<@Nullable Object> site = referredIfAny(this.sites, claim, "site_id");
		List<@Nullable Object> scope = referredIfAny(this.scopes, claim, "scope");
		String unit = text(form.get(1));
		String template = text(form.get((district != NOTHING) ? 2 : 3));
		if (!Objects.equals(claim.get("unit"), unit)) {
			throw refused(claim, "the unit of its measure is " + unit);
		}
		String statement = claim.get("statement");
		if (statement == null && template != null) {
			statement = sentence(claim, template, text(district.get(1)), text(site.get(1)), text(scope.get(1)));
		}
		List<@Nullable Object> columns = new ArrayList<>(COLUMNS.size());
		Collections.addAll(columns, claim.get("id"), statement, claim.get("as_written"), claim.get("note"),
				(claim.date() != null) ? LoadTables.words(statement, claim.get("as_written"), claim.get("note"))
						: null);
		WORDS.forEach((column) -> columns.add(shared(claim.get(column))));
		columns.add((template != null) ? compared(claim, source, measure).id() : null);
		addFigure(columns, claim);
		addTimes(columns, claim);
		Collections.addAll(columns, claim.get("start"), claim.get("end"));
		columns.addAll(source);
		columns.addAll(measure);
		columns.addAll(district);
		columns.addAll(site);
		columns.add(scope.get(0));
		return columns;
	}

	private @Nullable Value shared(@Nullable Object cell) {
		return (cell != null) ? this.shared.computeIfAbsent(cell, ClaimInsert::value) : null;
	}

	private static Value value(Object cell) {
		if (cell instanceof BigDecimal number) {
			return ValueDecfloat.get(number);
		}
		if (cell instanceof LocalDate day) {
			return JSR310Utils.localDateToValue(day);
		}
		return (cell instanceof Boolean truth) ? ValueBoolean.get(truth) : ValueVarchar.get((String) cell);
	}

	private void addFigure(List<@Nullable Object> columns, ClaimCsvRow claim) {
		Rounding rounding = claim.rounding();
		Collections.addAll(columns, shared(claim.value()), shared(claim.low()), shared(claim.high()),
				(rounding != null) ? shared(rounding.low()) : null,
				(rounding != null) ? shared(rounding.high()) : null);
	}

	private void addTimes(List<@Nullable Object> columns, ClaimCsvRow claim) {
		Edtf date = claim.date();
		Edtf asOf = claim.asOf();
		Edtf time = (date != null) ? date : asOf;
		Collections.addAll(columns, (date != null) ? shared(date.earliest()) : null,
				(date != null) ? shared(date.latest()) : null, (asOf != null) ? shared(asOf.earliest()) : null,
				(asOf != null) ? shared(asOf.latest()) : null, (time != null) ? shared(time.uncertain()) : null);
	}

	private static List<@Nullable Object> referred(Map<String, List<@Nullable Object>> rows, ClaimCsvRow claim,
			String column) {
		List<@Nullable Object> found = rows.get(claim.text().get(column));
		if (found == null) {
			throw refused(claim, column + " '" + claim.text().get(column) + "' is unknown");
		}
		return found;
	}

	private static List<@Nullable Object> referredIfAny(Map<String, List<@Nullable Object>> rows, ClaimCsvRow claim,
			String column) {
		return (claim.get(column) != null) ? referred(rows, claim, column) : NOTHING;
	}

	private static InvalidDataset refused(ClaimCsvRow claim, String reason) {
		return new InvalidDataset(List.of(claim.text().fault(reason)));
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value instanceof Value text) ? text.getString() : null;
	}

	/** Composes the sentence of a quantity or a date. */
	private String sentence(ClaimCsvRow claim, String template, @Nullable String area, @Nullable String site,
			@Nullable String scope) {
		String qualifier = claim.get("qualifier");
		String unit = claim.get("unit");
		String figure = (qualifier != null && unit != null)
				? EnglishText.figure(qualifier, claim.value(), claim.low(), claim.high(), unit) : null;
		boolean sided = figure != null && this.twoSided.contains(ClaimCsvRow.counted(claim.text()));
		return EnglishText.sentence(template, area, figure, claim.get("date"), site,
				sided ? SIDES.get(claim.text().get("side")) : null, scope);
	}

	private ComparisonBuilder compared(ClaimCsvRow claim, List<@Nullable Object> source,
			List<@Nullable Object> measure) {
		String id = claim.comparison();
		List<@Nullable Object> about = Arrays.asList(shared(claim.get("district_id")), shared(claim.get("measure_id")),
				shared(claim.get("site_id")), shared(claim.get("side")), shared(claim.get("scope")));
		ComparisonBuilder comparison = this.comparisons.computeIfAbsent(id,
				(first) -> new ComparisonBuilder(ValueVarchar.get(id), about,
						"stock".equals(text(measure.get(OF_MEASURE.indexOf("time"))))));
		if (!comparison.isAbout(about)) {
			throw refused(claim,
					"the comparison " + id + " would be of two things: a site, side and scope share a name");
		}
		comparison.add(claim, source.get(OF_SOURCE.indexOf("origin")));
		return comparison;
	}

	/** Gives the comparisons of all rows made so far. */
	Collection<ComparisonBuilder> comparisons() {
		return this.comparisons.values();
	}

}
