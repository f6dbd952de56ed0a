package org.occupationfigures.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.extraction.About;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.Interval;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which claims are of the war, the event or the time that a number is of. */
@Component
class Times {

	/** The war that claims on events are about which name neither a time nor an event. */
	private static final String FIRST_WAR = "war-1990s";

	/** The days of the wars and events that claims name. */
	static final Map<String, Edtf> DAYS = Map.of(FIRST_WAR, Edtf.parse("1988/1994-07"), "april-2016",
			Edtf.parse("2016-04"), "war-2020", Edtf.parse("2020-09/2020-12"), "september-2023",
			Edtf.parse("2023-09/2023-12"));

	/** The categories of measures that count people at a time. */
	private static final Set<String> COUNTED_AT = Set.of("displacement", "casualty");

	private final ClaimIndex claims;

	/** The war or event of each scope that belongs to one. */
	private final Map<String, String> periods;

	/** The claims that describe a state at a time. */
	private final RoaringBitmap stocks;

	Times(ClaimIndex claims, Footnotes footnotes, JdbcClient jdbc) {
		this.claims = claims;
		this.periods = Register.words(jdbc, "select id, period from scope where period is not null");
		this.stocks = claims.having("measure_id", footnotes.stocks);
	}

	/** Leaves out the claims of another war or event, or of a war at another time. */
	RoaringBitmap of(About subject, RoaringBitmap rows) {
		return (subject.period() != null) ? notElsewhen(rows, subject.period())
				: (subject.time() != null) ? notOfAnotherWar(rows, Edtf.parse(subject.time())) : rows;
	}

	/** Finds the war that all of a time lies in; the first is too long to tell. */
	static @Nullable String war(Edtf time) {
		return DAYS.entrySet()
			.stream()
			.filter((war) -> !war.getKey().equals(FIRST_WAR) && time.earliest() != null && time.latest() != null
					&& !time.earliest().isBefore(Objects.requireNonNull(war.getValue().earliest()))
					&& !time.latest().isAfter(Objects.requireNonNull(war.getValue().latest())))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Leaves out other wars and events, and what happened at another time. All claims of
	 * the category mines are about mines.
	 */
	private RoaringBitmap notElsewhen(RoaringBitmap rows, String period) {
		RoaringBitmap own = RoaringBitmap.or(scoped(period), this.claims.having("category", List.of(period)));
		RoaringBitmap others = RoaringBitmap.andNot(this.claims.having("scope", this.periods.keySet()), own);
		RoaringBitmap left = RoaringBitmap.andNot(rows, others);
		RoaringBitmap events = RoaringBitmap.andNot(left, RoaringBitmap.or(own, this.stocks));
		return RoaringBitmap.andNot(left, RoaringBitmap.andNot(events, during(events, period)));
	}

	/** Leaves out the claims on wars at another time. */
	private RoaringBitmap notOfAnotherWar(RoaringBitmap rows, Edtf time) {
		return RoaringBitmap.andNot(rows,
				RoaringBitmap.or(DAYS.entrySet()
					.stream()
					.filter((war) -> !Interval.of(time.earliest(), time.latest())
						.overlaps(Interval.of(war.getValue().earliest(), war.getValue().latest())))
					.map((war) -> scoped(war.getKey()))
					.toArray(RoaringBitmap[]::new)));
	}

	/** Leaves out the claims that count people at another time than a text names. */
	RoaringBitmap sameTime(About subject, RoaringBitmap rows) {
		if (subject.time() == null) {
			return rows;
		}
		Edtf time = Edtf.parse(subject.time());
		RoaringBitmap counted = countedAtATime(rows);
		return RoaringBitmap.andNot(rows,
				RoaringBitmap.andNot(counted, this.claims.meeting("time", counted, time.earliest(), time.latest())));
	}

	/** Finds the claims that count people as they were at a time. */
	RoaringBitmap countedAtATime(RoaringBitmap rows) {
		RoaringBitmap counted = RoaringBitmap.and(this.stocks, this.claims.having("category", COUNTED_AT));
		RoaringBitmap some = RoaringBitmap.and(rows, counted);
		return RoaringBitmap.andNot(some, this.claims.day("time").nulls(some));
	}

	/** Finds the claims on a war or event. */
	RoaringBitmap scoped(String period) {
		return this.claims.having("scope",
				this.periods.keySet().stream().filter((scope) -> period.equals(this.periods.get(scope))).toList());
	}

	RoaringBitmap during(RoaringBitmap rows, String period) {
		Edtf days = DAYS.get(period);
		RoaringBitmap during = (days != null) ? this.claims.meeting("time", rows, days.earliest(), days.latest())
				: new RoaringBitmap();
		return period.equals(FIRST_WAR) ? RoaringBitmap.or(during, this.claims.day("time").nulls(rows)) : during;
	}

}
