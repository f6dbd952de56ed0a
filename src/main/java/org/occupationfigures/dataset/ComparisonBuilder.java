package org.occupationfigures.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Agreement;
import org.occupationfigures.value.Agreement.Stated;

/** Claims about the same thing, which make a row of the table {@code comparison}. */
final class ComparisonBuilder {

	/** Takes the values that {@link #columns} gives. */
	static final String INSERT = Insertion.into("comparison",
			List.of("id", "district_id", "measure_id", "site_id", "side", "scope", "claims", "origins", "stated_min",
					"stated_max", "stated_earliest", "stated_latest", "agreement"));

	private final Object id;

	private final List<@Nullable Object> about;

	private final boolean stock;

	private final List<Stated> claims = new ArrayList<>(1);

	private final Set<@Nullable Object> origins = new HashSet<>(2);

	private @Nullable BigDecimal least;

	private @Nullable BigDecimal greatest;

	private @Nullable LocalDate earliest;

	private @Nullable LocalDate latest;

	/**
	 * Begins without claims.
	 * @param id its id
	 * @param about the area, measure, site, side and scope of all its claims
	 * @param stock whether they describe a state at a time, rather than what happened
	 */
	ComparisonBuilder(Object id, List<@Nullable Object> about, boolean stock) {
		this.id = id;
		this.about = about;
		this.stock = stock;
	}

	boolean isAbout(List<@Nullable Object> other) {
		return this.about.equals(other);
	}

	/** Adds a claim and the document that it goes back to. */
	void add(ClaimCsvRow claim, @Nullable Object origin) {
		this.claims.add(new Stated(claim.allowed(), claim.time()));
		this.origins.add(origin);
		this.least = less(this.least, (claim.value() != null) ? claim.value() : claim.low());
		this.greatest = greater(this.greatest, (claim.value() != null) ? claim.value() : claim.high());
		this.earliest = less(this.earliest, (claim.date() != null) ? claim.date().earliest() : null);
		this.latest = greater(this.latest, (claim.date() != null) ? claim.date().latest() : null);
	}

	private static <C extends Comparable<? super C>> @Nullable C less(@Nullable C one, @Nullable C other) {
		return (one == null || (other != null && other.compareTo(one) < 0)) ? other : one;
	}

	private static <C extends Comparable<? super C>> @Nullable C greater(@Nullable C one, @Nullable C other) {
		return (one == null || (other != null && other.compareTo(one) > 0)) ? other : one;
	}

	Object id() {
		return this.id;
	}

	List<@Nullable Object> columns() {
		Agreement agreement = Agreement.of(this.claims, this.stock);
		List<@Nullable Object> columns = new ArrayList<>();
		columns.add(this.id);
		columns.addAll(this.about);
		columns.addAll(Arrays.asList(this.claims.size(), this.origins.size(), this.least, this.greatest, this.earliest,
				this.latest, (agreement != null) ? agreement.word() : null));
		return columns;
	}

}
