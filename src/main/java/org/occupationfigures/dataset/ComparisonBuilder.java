package org.occupationfigures.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.dataset.ClaimColumns.ClaimCsvRow;
import org.occupationfigures.value.Agreement;
import org.occupationfigures.value.Agreement.Stated;
import org.occupationfigures.value.MeasureTime;

/** Claims about the same thing, which make a row of the table {@code comparison}. */
final class ComparisonBuilder {

	static final List<String> COLUMNS = List.of("id", "district_id", "measure_id", "site_id", "side", "scope", "claims",
			"origins", "stated_min", "stated_max", "stated_earliest", "stated_latest", "agreement");

	private final String id;

	private final List<String> about;

	private final MeasureTime time;

	private final List<Stated> claims = new ArrayList<>(1);

	private final Set<String> origins = new HashSet<>(2);

	private @Nullable BigDecimal least;

	private @Nullable BigDecimal greatest;

	private @Nullable LocalDate earliest;

	private @Nullable LocalDate latest;

	/** Begins without claims. */
	ComparisonBuilder(ClaimCsvRow first, MeasureTime time) {
		this.id = first.comparison();
		// There may be hundreds of thousands, about few things.
		this.about = first.about().stream().map(String::intern).toList();
		this.time = time;
	}

	/** Adds a claim and the documents that repeat one another which it goes back to. */
	void add(ClaimCsvRow claim, String origin) {
		if (!this.about.equals(claim.about())) {
			throw new InvalidDataset(claim.text()
				.fault("the comparison " + this.id + " would be of two things: a site, side and scope share a name"));
		}
		this.claims.add(new Stated(claim.allowed(), claim.time()));
		this.origins.add(origin);
		this.least = furthest(this.least, (claim.value() != null) ? claim.value() : claim.low(), -1);
		this.greatest = furthest(this.greatest, (claim.value() != null) ? claim.value() : claim.high(), 1);
		this.earliest = furthest(this.earliest, (claim.date() != null) ? claim.date().earliest() : null, -1);
		this.latest = furthest(this.latest, (claim.date() != null) ? claim.date().latest() : null, 1);
	}

	/** Gives the greater of two values, or the lesser for -1; either may be absent. */
	private static <C extends Comparable<? super C>> @Nullable C furthest(@Nullable C one, @Nullable C other, int way) {
		return (one == null || (other != null && other.compareTo(one) * way > 0)) ? other : one;
	}

	List<@Nullable Object> values() {
		Agreement agreement = Agreement.of(this.claims, this.time);
		List<@Nullable Object> values = new ArrayList<>();
		values.add(this.id);
		this.about.forEach((cell) -> values.add(cell.isEmpty() ? null : cell));
		values.addAll(Arrays.asList(this.claims.size(), this.origins.size(), this.least, this.greatest, this.earliest,
				this.latest, (agreement != null) ? agreement.word() : null));
		return values;
	}

}
