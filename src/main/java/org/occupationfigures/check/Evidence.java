package org.occupationfigures.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimedDate;
import org.occupationfigures.claim.Figure;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.DateSpan;
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
 * @param json what answers show, written once for all of them
 */
record Evidence(Shown shown, boolean stock, @JsonValue RawValue json) {

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
		return new Evidence(shown, stock, new RawValue(new SerializedString(json.writeValueAsString(shown))));
	}

	/** Lists records, one of each origin before a second of any. */
	static Stream<Evidence> byOrigin(List<Evidence> records) {
		Map<String, Integer> seen = new HashMap<>();
		Map<Evidence, Integer> times = new IdentityHashMap<>();
		records.forEach((one) -> times.put(one, seen.merge(one.shown.sourceClaim.origin(), 1, Integer::sum)));
		return records.stream().sorted(Comparator.comparing(times::get));
	}

	/** Counts the characters of its JSON. */
	int characters() {
		return ((SerializedString) Objects.requireNonNull(this.json.rawValue())).charLength();
	}

	/** Gives what it shares with the claims that are about the same thing. */
	Map<String, @Nullable String> cells() {
		Map<String, @Nullable String> cells = new HashMap<>();
		cells.put("measure_id", (this.shown.measure != null) ? this.shown.measure.id() : null);
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
