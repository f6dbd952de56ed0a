package org.occupationfigures.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimedDate;
import org.occupationfigures.claim.Figure;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.web.Address;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * A record that a number or a date is held against.
 *
 * @param shown what answers show of it
 * @param stock whether it describes a state at a time
 * @param uncertain whether its date is uncertain or approximate
 * @param published the day by which it is put in order, the last of all when undated
 * @param json what answers show, written once for all of them
 */
record Evidence(Shown shown, boolean stock, boolean uncertain, LocalDate published, @JsonValue RawValue json) {

	/** By publication, undated last. */
	static final Comparator<Evidence> IN_ORDER = Comparator.comparing(Evidence::published)
		.thenComparing((record) -> record.shown().id());

	/** Reads a row of the view {@code document_evidence}. */
	static Evidence of(ResultSet row, JsonMapper json) throws SQLException {
		String type = row.getString("type");
		String id = row.getString("id");
		return of(new Shown(type, id, new Address("/v1/" + type + "s/" + id), row.getString("statement"), null, null,
				null, null, DateSpan.of(row, "held"), row.getString("held_as"), null, null,
				SourceClaim.ofDocument(row)), false, json);
	}

	static Evidence of(Claim claim, boolean stock, JsonMapper json) {
		ClaimedDate date = claim.date();
		DateSpan held = (date != null) ? new DateSpan(date.edtf(), date.earliest(), date.latest()) : claim.asOf();
		return of(new Shown("claim", claim.id(), new Address("/v1/claims/" + claim.id()), claim.statement(),
				claim.district(), claim.site(), claim.measure(), claim.figure(), held,
				(date != null) ? "date" : (held != null) ? "as_of" : null, claim.side(), claim.scope(),
				claim.sourceClaim()), stock, json);
	}

	private static Evidence of(Shown shown, boolean stock, JsonMapper json) {
		DateSpan held = shown.date();
		String published = shown.sourceClaim().source().published();
		return new Evidence(shown, stock, held != null && Edtf.parse(held.edtf()).uncertain(),
				(published != null) ? day(Edtf.parse(published)) : LocalDate.MAX,
				new RawValue(new SerializedString(json.writeValueAsString(shown))));
	}

	/** Counts the days between both ends of its date, the most when one is open. */
	long length() {
		DateSpan date = this.shown.date;
		return (date == null || date.earliest() == null || date.latest() == null) ? Long.MAX_VALUE
				: ChronoUnit.DAYS.between(date.earliest(), date.latest());
	}

	/** Counts the characters of its JSON. */
	int characters() {
		return ((SerializedString) Objects.requireNonNull(this.json.rawValue())).charLength();
	}

	private static LocalDate day(Edtf date) {
		return (date.earliest() != null) ? date.earliest() : Objects.requireNonNull(date.latest());
	}

	@Nullable String measureId() {
		return (this.shown.measure != null) ? this.shown.measure.id() : null;
	}

	boolean isClaim() {
		return this.shown.measure != null;
	}

	/** Tells whether it is about all of its area: no scope narrows it, and no site. */
	boolean isWhole() {
		return this.shown.scope == null && this.shown.site == null;
	}

	/** Gives what it shares with the claims that are about the same thing. */
	Map<String, @Nullable String> cells() {
		Map<String, @Nullable String> cells = new HashMap<>();
		cells.put("measure_id", measureId());
		cells.put("district_id", (this.shown.district != null) ? this.shown.district.id() : null);
		cells.put("site_id", (this.shown.site != null) ? this.shown.site.id() : null);
		cells.put("side", this.shown.side);
		cells.put("scope", this.shown.scope);
		return cells;
	}

	/**
	 * What answers show of a record.
	 *
	 * @param type claim, resolution or source
	 * @param id its id
	 * @param address where it is served
	 * @param statement the claim in a sentence, the subject of the resolution, or the
	 * title
	 * @param district the area; null for the conflict as a whole, resolutions and
	 * documents
	 * @param site the named site; null when it is about none
	 * @param measure what is claimed; null for resolutions and documents
	 * @param figure the number; null unless it is a quantity
	 * @param date the date it gives; null when it gives none
	 * @param dateAs what that date is: the {@code date} claimed, the time described
	 * ({@code as_of}), or the day when a resolution was {@code adopted} or a document
	 * {@code published}
	 * @param side whose people are counted; null for things and whole populations
	 * @param scope what narrows it; null for the whole area
	 * @param sourceClaim who says so
	 */
	record Shown(String type, String id, Address address, String statement, @Nullable Named district,
			@Nullable Named site, @Nullable MeasureRef measure, @Nullable Figure figure, @Nullable DateSpan date,
			@Nullable String dateAs, @Nullable String side, @Nullable String scope, SourceClaim sourceClaim) {

	}

}
