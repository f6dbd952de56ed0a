package org.occupationfigures.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.Claim.ClaimedDate;
import org.occupationfigures.claim.Claim.Figure;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.web.Address;

/**
 * A claim, a resolution or a document, as answers show it. Its date is, as {@code dateAs}
 * says, the {@code date} claimed, the time described ({@code as_of}), or the day when it
 * was {@code adopted} or {@code published}.
 */
public record Evidence(String type, String id, Address address, String statement, @Nullable Named district,
		@Nullable Named site, @Nullable MeasureRef measure, @Nullable Figure figure, @Nullable DateSpan date,
		@Nullable String dateAs, @Nullable String side, @Nullable String scope, SourceClaim sourceClaim) {

	/** Reads a row of the view {@code document_evidence}. */
	static Evidence of(ResultSet row) throws SQLException {
		String type = row.getString("type");
		String id = row.getString("id");
		return new Evidence(type, id, new Address("/v1/" + type + "s/" + id), row.getString("statement"), null, null,
				null, null, DateSpan.of(row, "held"), row.getString("held_as"), null, null,
				SourceClaim.ofDocument(row));
	}

	public static Evidence of(Claim claim) {
		ClaimedDate date = claim.date();
		DateSpan held = (date != null) ? new DateSpan(date.edtf(), date.earliest(), date.latest()) : claim.asOf();
		return new Evidence("claim", claim.id(), new Address("/v1/claims/" + claim.id()), claim.statement(),
				claim.district(), claim.site(), claim.measure(), claim.figure(), held,
				(date != null) ? "date" : (held != null) ? "as_of" : null, claim.side(), claim.scope(),
				claim.sourceClaim());
	}

	/** Tells whether its figure describes another time; of a flow, another period. */
	boolean isOfOtherTime(Edtf time, boolean flow) {
		return this.date != null && "as_of".equals(this.dateAs)
				&& !(flow ? this.date.isSame(time) : this.date.meets(time));
	}

	/** Gives what it shares with the claims that are about the same thing. */
	Map<String, @Nullable String> cells() {
		Map<String, @Nullable String> cells = new HashMap<>();
		cells.put("measure_id", (this.measure != null) ? this.measure.id() : null);
		cells.put("district_id", (this.district != null) ? this.district.id() : null);
		cells.put("site_id", (this.site != null) ? this.site.id() : null);
		cells.put("side", this.side);
		cells.put("scope", this.scope);
		return cells;
	}

}
