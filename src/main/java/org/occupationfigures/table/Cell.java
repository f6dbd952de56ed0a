package org.occupationfigures.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.Claim.ClaimedDate;
import org.occupationfigures.claim.Claim.Figure;
import org.occupationfigures.claim.ClaimSelector.Choice;
import org.occupationfigures.claim.ClaimSelector.Key;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.web.Address;

/**
 * What one claim states about an area, or why none was chosen.
 *
 * @param reason a sentence for {@code nullReason}
 * @param tied the ids of the claims between which the rule does not choose
 * @param links the claims side by side as {@code comparison}, null where there is none
 */
record Cell(@Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable String date,
		@Nullable String unit, @Nullable String qualifier, @Nullable String side, @Nullable DateSpan asOf,
		@Nullable String nullReason, @Nullable String reason, List<String> tied, @Nullable String claim,
		@Nullable SourceClaim sourceClaim, Links links) {

	/** The columns of a flat file, one row per cell. */
	static final List<String> COLUMNS = List.of(("""
			district_id, district_name, measure_id, measure_label, value, low, high, date, unit, qualifier, side, as_of,
			null_reason, claim_id, reason, tied, comparison""" + SourceClaim.COLUMNS_OF_CLAIM).split(",\\s+"));

	static Cell of(Key key, Choice choice) {
		Claim claim = choice.claim();
		Links links = Links.of(key, choice);
		if (claim == null) {
			return new Cell(null, null, null, null, null, null, null, null, choice.nullReason(), reason(choice),
					choice.tied(), null, null, links);
		}
		Figure figure = claim.figure();
		if (figure != null) {
			return new Cell(figure.value(), figure.low(), figure.high(), null, figure.unit(), figure.qualifier(),
					claim.side(), claim.asOf(), figure.nullReason(),
					(figure.nullReason() != null) ? "the claim states no number" : null, List.of(), claim.id(),
					claim.sourceClaim(), links);
		}
		ClaimedDate date = Objects.requireNonNull(claim.date());
		return new Cell(null, null, null, date.edtf(), null, date.qualifier(), claim.side(), claim.asOf(), null, null,
				List.of(), claim.id(), claim.sourceClaim(), links);
	}

	private static String reason(Choice choice) {
		return switch (Objects.requireNonNull(choice.nullReason())) {
			case "no-claim" -> "no document of the register states it of this area";
			case "only-scoped" -> "it is stated of an event, a part, a class or a site only, not of the whole area";
			case "other-side" -> "it is stated of the area, but not of the people of the side asked for";
			case "not-picked" -> "it is stated, but in no claim among which the rule chooses";
			case "several-sides" ->
				"the claims count different sides, " + String.join(" and ", choice.sides()) + "; name one as side";
			default ->
				"the rule leaves " + choice.tied().size() + " claims, which do not state the same in the same way";
		};
	}

	/** Gives what fits one cell of a flat file, by the keys of the JSON. */
	Map<String, @Nullable Object> flat() {
		Map<String, @Nullable Object> flat = new LinkedHashMap<>();
		flat.put("value", this.value);
		flat.put("low", this.low);
		flat.put("high", this.high);
		flat.put("date", day(this.date));
		flat.put("unit", this.unit);
		flat.put("qualifier", this.qualifier);
		flat.put("side", this.side);
		flat.put("as_of", (this.asOf != null) ? day(this.asOf.edtf()) : null);
		flat.put("null_reason", this.nullReason);
		flat.put("claim", this.claim);
		flat.put("reason", this.reason);
		flat.put("tied", this.tied.isEmpty() ? null : String.join(" ", this.tied));
		flat.put("links", this.links.comparison());
		return flat;
	}

	/** Gives a whole day as a day, since a workbook has cells for days. */
	private static @Nullable Object day(@Nullable String edtf) {
		return (edtf != null && edtf.matches("\\d{4}-\\d{2}-\\d{2}")) ? LocalDate.parse(edtf) : edtf;
	}

	/** Gives the end of a row of a flat file, from {@code value} on. */
	List<@Nullable Object> values() {
		List<@Nullable Object> values = new ArrayList<>(flat().values());
		if (this.sourceClaim != null) {
			SourceClaim says = this.sourceClaim;
			SourceClaim.Document source = says.source();
			values.addAll(Arrays.asList(says.claimant(), says.speaker(), says.affiliation(), says.origin(), source.id(),
					source.title(), source.publisher(), source.published(), source.language(), source.url(),
					source.read(), says.asWritten(), says.locator()));
			SourceClaim.SecondReading reading = says.secondReading();
			if (reading != null) {
				values.addAll(Arrays.asList(reading.date(), reading.result(),
						reading.mended().isEmpty() ? null : String.join(" ", reading.mended())));
			}
		}
		values.addAll(Collections.nCopies(COLUMNS.indexOf("value") + COLUMNS.size(), null));
		return values.subList(0, COLUMNS.size() - COLUMNS.indexOf("value"));
	}

	record Links(@Nullable Address comparison) {

		/** Leads to the claims among which the rule chooses, else to those there are. */
		static Links of(Key key, Choice choice) {
			String reason = choice.nullReason();
			if ("no-claim".equals(reason)) {
				return new Links(null);
			}
			Set<String> sides = choice.sides();
			return new Links(new Address("/v1/comparisons?district=" + key.district() + "&measure=" + key.measure()
					+ ("only-scoped".equals(reason) ? "" : "&scope=none")
					+ (sides.isEmpty() ? "" : "&side=" + String.join(",", sides))
					+ ("only-scoped".equals(reason) ? "" : "&site=none")));
		}

	}

}
