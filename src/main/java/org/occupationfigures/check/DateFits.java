package org.occupationfigures.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.SortedColumn;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Edtf;
import org.roaringbitmap.RoaringBitmap;

/** How the times of claims fit a date. */
final class DateFits {

	private final ClaimIndex claims;

	private final Edtf asked;

	private final RoaringBitmap met;

	private final RoaringBitmap certain;

	private final RoaringBitmap possible;

	/**
	 * Sorts claims out.
	 * @param claims all claims
	 * @param rows the claims to look at, each of which has a time
	 * @param dated those of them of which it counts when they possibly are of that time
	 * @param asked the date
	 */
	DateFits(ClaimIndex claims, RoaringBitmap rows, RoaringBitmap dated, Edtf asked) {
		this.claims = claims;
		this.asked = asked;
		this.met = claims.meeting("time", rows, asked.earliest(), asked.latest());
		RoaringBitmap decided = RoaringBitmap.andNot(this.met, merelyOpen());
		this.certain = claims.inside(decided, asked);
		this.possible = RoaringBitmap.andNot(RoaringBitmap.and(decided, dated), this.certain);
	}

	/** Finds the claims that meet the date only because an end of their time is open. */
	private RoaringBitmap merelyOpen() {
		RoaringBitmap open = RoaringBitmap.or(this.claims.day("time_earliest").nulls(this.met),
				this.claims.day("time_latest").nulls(this.met));
		return RoaringBitmap.andNot(open,
				this.claims.meeting("time_stated_end", open, this.asked.earliest(), this.asked.latest()));
	}

	/**
	 * Names the relation of an open date, of which not even the stated end fits, to the
	 * date asked.
	 * @param asked the date asked
	 * @param stated a date
	 * @return above-stated-minimum or below-stated-maximum; null when it is not open, or
	 * its stated end fits, or it does not meet the date at all
	 */
	static @Nullable String relation(Edtf asked, DateSpan stated) {
		if (stated.earliest() != null && stated.latest() != null) {
			return null;
		}
		Edtf end = Edtf.parse(stated.edtf()).statedEnd();
		if (end == null || !stated.meets(asked)
				|| new DateSpan(end.text(), end.earliest(), end.latest()).meets(asked)) {
			return null;
		}
		return (stated.earliest() == null) ? "below-stated-maximum" : "above-stated-minimum";
	}

	/** Gives the claims that fit so. */
	RoaringBitmap fitting(Fit fit) {
		return (fit == Fit.CERTAIN) ? this.certain : this.possible;
	}

	/** Gives the claims that fit. */
	RoaringBitmap fitting() {
		return RoaringBitmap.or(this.certain, this.possible);
	}

	/**
	 * Finds the best of some claims that fit: those first that give this very date, then
	 * the shortest times, equally long ones by publication.
	 * @param some the claims
	 * @param most how many at most
	 * @return their rows, in order
	 */
	IntStream best(RoaringBitmap some, int most) {
		RoaringBitmap same = at("time_latest", at("time_earliest", some, this.asked.earliest()), this.asked.latest());
		RoaringBitmap others = RoaringBitmap.andNot(some, same);
		SortedColumn<BigDecimal> length = this.claims.number("time_length");
		SortedColumn<LocalDate> published = this.claims.day("published");
		Comparator<Integer> inOrder = Comparator
			.comparing(length::value, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
			.thenComparing((row) -> published.place(row, false));
		IntStream shortest = length.next(others, false, 0, most, (equal) -> published.next(equal, false, 0, most))
			.boxed()
			.sorted(inOrder)
			.mapToInt(Integer::intValue);
		return IntStream.concat(published.next(same, false, 0, most), shortest).limit(most);
	}

	private RoaringBitmap at(String column, RoaringBitmap some, @Nullable LocalDate day) {
		SortedColumn<LocalDate> days = this.claims.day(column);
		return (day != null) ? days.between(some, day, day) : days.nulls(some);
	}

	/**
	 * Finds the nearest of some claims, equally near ones by their ids.
	 * @param some the claims
	 * @param most how many at most
	 * @return their rows, in order
	 */
	IntStream nearest(RoaringBitmap some, int most) {
		return inOrder(Stream.of(RoaringBitmap.and(some, this.met).stream(), before(some, most), after(some, most))
			.flatMapToInt((rows) -> rows.limit(most)), most);
	}

	/**
	 * Finds the last of some claims that end before the date.
	 * @param some the claims
	 * @param most how many at most
	 * @return their rows, the last first, equal ones by their ids
	 */
	IntStream before(RoaringBitmap some, int most) {
		LocalDate first = this.asked.earliest();
		if (first == null) {
			return IntStream.empty();
		}
		SortedColumn<LocalDate> ends = this.claims.day("time_latest");
		RoaringBitmap before = ends.between(RoaringBitmap.andNot(some, this.met), null, first);
		return inOrder(ends.next(before, true, ends.firstAtOrAfter(first, true), most, RoaringBitmap::stream), most);
	}

	/**
	 * Finds the first of some claims that begin after the date.
	 * @param some the claims
	 * @param most how many at most
	 * @return their rows, the first first, equal ones by their ids
	 */
	IntStream after(RoaringBitmap some, int most) {
		LocalDate last = this.asked.latest();
		if (last == null) {
			return IntStream.empty();
		}
		SortedColumn<LocalDate> beginnings = this.claims.day("time_earliest");
		RoaringBitmap after = beginnings.between(RoaringBitmap.andNot(some, this.met), last, null);
		return inOrder(
				beginnings.next(after, false, beginnings.firstAtOrAfter(last, false), most, RoaringBitmap::stream),
				most);
	}

	private IntStream inOrder(IntStream rows, int most) {
		return rows.boxed()
			.sorted(Comparator.<Integer>comparingLong(this::distance).thenComparing(Comparator.naturalOrder()))
			.limit(most)
			.mapToInt(Integer::intValue);
	}

	private long distance(int row) {
		return distance(this.asked, this.claims.day("time_earliest").value(row),
				this.claims.day("time_latest").value(row));
	}

	/**
	 * Counts the days between the date asked and another.
	 * @param asked the date asked
	 * @param earliest the first day of the other; null when it is open
	 * @param latest its last day; null when it is open
	 * @return how many days; none where they meet
	 */
	static long distance(Edtf asked, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
		return Math.max(0, Math.max(days(asked.latest(), earliest), days(latest, asked.earliest())));
	}

	private static long days(@Nullable LocalDate from, @Nullable LocalDate to) {
		return (from == null || to == null) ? 0 : ChronoUnit.DAYS.between(from, to);
	}

}
