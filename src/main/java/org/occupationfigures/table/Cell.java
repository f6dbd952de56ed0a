package org.occupationfigures.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimSelector.Choice;
import org.occupationfigures.claim.ClaimedDate;
import org.occupationfigures.claim.Figure;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;

/**
 * A cell of the table.
 *
 * @param date as EDTF; null unless the measure is one
 * @param nullReason why the cell is empty, as in {@link Choice}, or not-quantified when
 * its claim has no number; null otherwise
 * @param claim the id of the claim
 */
record Cell(@Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable String date,
		@Nullable String unit, @Nullable String qualifier, @Nullable String side, @Nullable DateSpan asOf,
		@Nullable String nullReason, @Nullable String claim, @Nullable SourceClaim sourceClaim) {

	/** The columns of a flat file. */
	static final List<String> COLUMNS = List.of("district_id", "district_name", "measure_id", "measure_label", "value",
			"low", "high", "date", "unit", "qualifier", "side", "as_of", "null_reason", "claim_id", "claimant",
			"speaker", "affiliation", "origin", "source_id", "source_title", "source_publisher", "source_published",
			"source_language", "source_url", "source_read", "as_written", "locator");

	static Cell of(Choice choice) {
		Claim claim = choice.claim();
		if (claim == null) {
			return new Cell(null, null, null, null, null, null, null, null, choice.nullReason(), null, null);
		}
		Figure figure = claim.figure();
		ClaimedDate date = claim.date();
		if (figure != null) {
			return new Cell(figure.value(), figure.low(), figure.high(), null, figure.unit(), figure.qualifier(),
					claim.side(), claim.asOf(), figure.nullReason(), claim.id(), claim.sourceClaim());
		}
		return new Cell(null, null, null, (date != null) ? date.edtf() : null, null,
				(date != null) ? date.qualifier() : null, claim.side(), claim.asOf(), null, claim.id(),
				claim.sourceClaim());
	}

	/** Gives a value for each of the {@link #COLUMNS}. */
	List<@Nullable Object> values(Named district, MeasureRef measure) {
		List<@Nullable Object> values = new ArrayList<>(Arrays.asList(district.id(), district.name(), measure.id(),
				measure.label(), this.value, this.low, this.high, this.date, this.unit, this.qualifier, this.side,
				(this.asOf != null) ? this.asOf.edtf() : null, this.nullReason, this.claim));
		if (this.sourceClaim != null) {
			SourceClaim says = this.sourceClaim;
			SourceClaim.Document source = says.source();
			values.addAll(Arrays.asList(says.claimant(), says.speaker(), says.affiliation(), says.origin(), source.id(),
					source.title(), source.publisher(), source.published(), source.language(), source.url(),
					source.read(), says.asWritten(), says.locator()));
		}
		values.addAll(Collections.nCopies(COLUMNS.size() - values.size(), null));
		return values;
	}

}
