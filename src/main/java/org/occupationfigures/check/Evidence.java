package org.occupationfigures.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimedDate;
import org.occupationfigures.claim.Figure;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.vocabulary.Measure;
import org.occupationfigures.vocabulary.Named;

/**
 * A record that a number or a date is held against.
 *
 * @param type claim, resolution or source
 * @param id its id
 * @param address where it is served
 * @param statement the claim in a sentence, the subject of the resolution, or the title
 * @param district the area; null for the conflict as a whole, resolutions and documents
 * @param measure what is claimed; null for resolutions and documents
 * @param figure the number; null unless it is a quantity
 * @param date the date it gives; null when it gives none
 * @param dateAs what that date is: the {@code date} claimed, the time described
 * ({@code as_of}), or the day when a resolution was {@code adopted} or a document
 * {@code published}
 * @param side whose people are counted; null for things and whole populations
 * @param scope what narrows it; null for the whole area
 * @param sourceClaim who says so
 * @param stock whether it describes a state at a time
 * @param uncertain whether its date is uncertain or approximate
 * @param published the day by which it is put in order, the last of all when undated
 */
record Evidence(String type, String id, String address, String statement, @Nullable Named district,
		Measure.@Nullable Ref measure, @Nullable Figure figure, @Nullable DateSpan date, @Nullable String dateAs,
		@Nullable String side, @Nullable String scope, SourceClaim sourceClaim, @JsonIgnore boolean stock,
		@JsonIgnore boolean uncertain, @JsonIgnore LocalDate published) {

	/** By publication, undated last. */
	static final Comparator<Evidence> IN_ORDER = Comparator.comparing(Evidence::published).thenComparing(Evidence::id);

	/** Reads a row of the view {@code document_evidence}. */
	static Evidence of(ResultSet row) throws SQLException {
		String type = row.getString("type");
		String id = row.getString("id");
		DateSpan held = DateSpan.of(row, "held");
		SourceClaim claim = SourceClaim.ofDocument(row);
		return new Evidence(type, id, "/v1/" + type + "s/" + id, row.getString("statement"), null, null, null, held,
				row.getString("held_as"), null, null, claim, false, isUncertain(held), dayOf(claim));
	}

	static Evidence of(Claim claim, boolean stock) {
		ClaimedDate date = claim.date();
		DateSpan held = (date != null) ? new DateSpan(date.edtf(), date.earliest(), date.latest()) : claim.asOf();
		return new Evidence("claim", claim.id(), "/v1/claims/" + claim.id(), claim.statement(), claim.district(),
				claim.measure(), claim.figure(), held, (date != null) ? "date" : (held != null) ? "as_of" : null,
				claim.side(), claim.scope(), claim.sourceClaim(), stock, isUncertain(held), dayOf(claim.sourceClaim()));
	}

	private static boolean isUncertain(@Nullable DateSpan span) {
		return span != null && Edtf.parse(span.edtf()).uncertain();
	}

	private static LocalDate dayOf(SourceClaim claim) {
		String published = claim.source().published();
		if (published == null) {
			return LocalDate.MAX;
		}
		Edtf date = Edtf.parse(published);
		return (date.earliest() != null) ? date.earliest() : Objects.requireNonNull(date.latest());
	}

	@Nullable String measureId() {
		return (this.measure != null) ? this.measure.id() : null;
	}

	/** Tells whether it is of the same measure, area, side and scope. */
	boolean isOfTheSame(Evidence other) {
		return this.type.equals(other.type) && Objects.equals(this.measure, other.measure)
				&& Objects.equals(this.district, other.district) && Objects.equals(this.side, other.side)
				&& Objects.equals(this.scope, other.scope);
	}

}
