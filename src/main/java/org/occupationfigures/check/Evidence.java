package org.occupationfigures.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Figure;
import org.occupationfigures.http.Parameters;
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
 * @param kind what it is made of: quantity, date, site or text for claims
 * @param stock whether it describes a state at a time
 */
record Evidence(String type, String id, String address, String statement, @Nullable Named district,
		Measure.@Nullable Ref measure, @Nullable Figure figure, @Nullable DateSpan date, @Nullable String dateAs,
		@Nullable String side, @Nullable String scope, SourceClaim sourceClaim, @JsonIgnore String kind,
		@JsonIgnore boolean stock) {

	/** By publication, undated last. */
	static final Comparator<Evidence> IN_ORDER = Comparator.comparing(Evidence::published).thenComparing(Evidence::id);

	static Evidence of(ResultSet row) throws SQLException {
		String type = row.getString("type");
		String id = row.getString("id");
		String measure = row.getString("measure_id");
		return new Evidence(type, id, "/v1/" + type + "s/" + id, row.getString("statement"), Named.of(row, "district"),
				(measure != null) ? new Measure.Ref(measure, row.getString("measure_label")) : null, Figure.of(row),
				DateSpan.of(row, "held"), row.getString("held_as"), row.getString("side"), row.getString("scope"),
				type.equals("claim") ? SourceClaim.ofClaim(row) : SourceClaim.ofDocument(row), row.getString("kind"),
				"stock".equals(row.getString("time")));
	}

	@Nullable String measureId() {
		return (this.measure != null) ? this.measure.id() : null;
	}

	/** Tells whether it is about a measure or the area that was given. */
	boolean shares(Question question) {
		return (!question.measures().isEmpty() && isOf(question.measures()))
				|| (question.district() != null && isIn(question.district()));
	}

	/** Tells whether it is about a measure and the area, as far as they were given. */
	boolean isAbout(Question question) {
		return isOf(question.measures()) && isIn(question.district());
	}

	/** Tells whether it is of the same measure, area, side and scope. */
	boolean isOfTheSame(Evidence other) {
		return this.type.equals(other.type) && Objects.equals(this.measure, other.measure)
				&& Objects.equals(this.district, other.district) && Objects.equals(this.side, other.side)
				&& Objects.equals(this.scope, other.scope);
	}

	private boolean isOf(List<String> measures) {
		return measures.isEmpty() || measures.contains(measureId());
	}

	private boolean isIn(@Nullable String districtId) {
		return districtId == null || districtId.equals((this.district != null) ? this.district.id() : Parameters.NONE);
	}

	private LocalDate published() {
		String published = this.sourceClaim.source().published();
		LocalDate day = (published != null) ? Edtf.parse(published).earliest() : null;
		return (day != null) ? day : LocalDate.MAX;
	}

}
