package org.occupationfigures.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.bitmap.InvertedIndex;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.extraction.About;
import org.occupationfigures.extraction.Interpretation;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.Interval;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The claims that a number or a date is looked up in, by what they are about. */
@Component
class Register {

	private static final String NONE = InvertedIndex.NONE;

	/** What claims have for a side that are on no single one. */
	static final String[] OF_NO_SIDE = { "both", "unspecified", NONE };

	/** The war that claims on events are about which name neither a time nor an event. */
	private static final String FIRST_WAR = "war-1990s";

	/** The days of the wars and events that claims name. */
	private static final Map<String, Edtf> DAYS = Map.of(FIRST_WAR, Edtf.parse("1988/1994-07"), "april-2016",
			Edtf.parse("2016-04"), "war-2020", Edtf.parse("2020-09/2020-12"), "september-2023",
			Edtf.parse("2023-09/2023-12"));

	/** The categories of measures that count people at a time. */
	private static final Set<String> COUNTED_AT = Set.of("displacement", "casualty");

	final ClaimIndex claims;

	final Footnotes footnotes;

	/** The unit of each measure that has numbers. */
	final Map<String, String> units;

	/** The next broader of each measure; the broadest has itself. */
	private final Map<String, String> broader;

	/** The measures that count more or less of the same, by the broadest. */
	private final Map<String, List<String>> kin;

	/** The war or event of each scope that belongs to one. */
	private final Map<String, String> periods;

	Register(ClaimIndex claims, Footnotes footnotes, JdbcClient jdbc) {
		this.claims = claims;
		this.footnotes = footnotes;
		this.units = words(jdbc, "select id, unit from measure where unit is not null");
		this.broader = words(jdbc, "select id, coalesce(broader, id) from measure");
		this.kin = this.broader.keySet().stream().collect(Collectors.groupingBy(this::broadest));
		this.periods = words(jdbc, "select id, period from scope where period is not null");
	}

	/** Reads one word for each of others. */
	static Map<String, String> words(JdbcClient jdbc, String sql) {
		return jdbc.sql(sql)
			.query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Puts what names no war into that of its time, and what names a war or event but no
	 * area into that in which all claims on it lie, if one.
	 */
	Interpretation placed(Interpretation read) {
		About about = read.about();
		String period = (about.period() == null && about.time() != null) ? war(Edtf.parse(about.time()))
				: about.period();
		Set<String> areas = (about.period() == null || (about.district() != null && !about.district().equals(NONE)))
				? Set.of() : this.claims.words("district_id", scoped(about.period()));
		boolean placed = areas.size() == 1 && !areas.contains(NONE);
		return read.about(about.in(placed ? areas.iterator().next() : about.district(), period));
	}

	/** Finds the war that all of a time lies in; the first is too long to tell. */
	private static @Nullable String war(Edtf time) {
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
	 * Finds the claims on a subject: of its side or none, of its war or event or none.
	 */
	RoaringBitmap about(Question question, List<String> measures) {
		About subject = question.about();
		RoaringBitmap rows = measures.isEmpty() ? this.claims.all() : measured(measures);
		if (subject.district() != null || !question.direct()) {
			rows = having(rows, "district_id", Objects.requireNonNullElse(subject.district(), NONE));
		}
		if (subject.side() != null) {
			rows = having(rows, "side", subject.side(), "unspecified", NONE);
		}
		if (subject.period() == null && subject.time() != null) {
			return notOfAnotherWar(rows, Edtf.parse(subject.time()));
		}
		return (subject.period() != null) ? notElsewhen(rows, subject.period()) : rows;
	}

	/**
	 * Leaves out other wars and events, and what happened at another time. All claims of
	 * the category mines are about mines.
	 */
	private RoaringBitmap notElsewhen(RoaringBitmap rows, String period) {
		RoaringBitmap own = RoaringBitmap.or(scoped(period), this.claims.having("category", List.of(period)));
		RoaringBitmap others = RoaringBitmap.andNot(this.claims.having("scope", this.periods.keySet()), own);
		RoaringBitmap left = RoaringBitmap.andNot(rows, others);
		RoaringBitmap events = RoaringBitmap.andNot(left, RoaringBitmap.or(own, measured(this.footnotes.stocks)));
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
	RoaringBitmap atItsTime(Question question, RoaringBitmap rows) {
		if (question.about().time() == null) {
			return rows;
		}
		Edtf time = Edtf.parse(question.about().time());
		RoaringBitmap counted = countedAtATime(rows);
		return RoaringBitmap.andNot(rows,
				RoaringBitmap.andNot(counted, this.claims.meeting("time", counted, time.earliest(), time.latest())));
	}

	/** Finds the claims that count people as they were at a time. */
	RoaringBitmap countedAtATime(RoaringBitmap rows) {
		RoaringBitmap counted = RoaringBitmap.and(measured(this.footnotes.stocks),
				this.claims.having("category", COUNTED_AT));
		RoaringBitmap some = RoaringBitmap.and(rows, counted);
		return RoaringBitmap.andNot(some, this.claims.day("time").nulls(some));
	}

	/** Finds the claims on a war or event. */
	private RoaringBitmap scoped(String period) {
		return this.claims.having("scope",
				this.periods.keySet().stream().filter((scope) -> period.equals(this.periods.get(scope))).toList());
	}

	private RoaringBitmap during(RoaringBitmap rows, String period) {
		Edtf days = DAYS.get(period);
		RoaringBitmap during = (days != null) ? this.claims.meeting("time", rows, days.earliest(), days.latest())
				: new RoaringBitmap();
		return period.equals(FIRST_WAR) ? RoaringBitmap.or(during, this.claims.day("time").nulls(rows)) : during;
	}

	/**
	 * Finds those of the claims on a subject that are about all of its area, or of its
	 * war or event, and count the same people.
	 */
	RoaringBitmap comparable(Question question, RoaringBitmap about) {
		About subject = question.about();
		if (subject.district() == null) {
			return new RoaringBitmap();
		}
		RoaringBitmap timely = atItsTime(question, about);
		RoaringBitmap whole = RoaringBitmap.and(timely, this.claims.whole());
		if (subject.period() != null) {
			whole = RoaringBitmap.or(RoaringBitmap.and(timely, scoped(subject.period())),
					during(whole, subject.period()));
		}
		if (subject.side() != null) {
			return having(whole, "side", subject.side(), NONE);
		}
		// Where all claims on the measure in the area, or on an event, count one side, it
		// goes unsaid.
		RoaringBitmap measured = measured(subject.measures());
		RoaringBitmap near = subject.district().equals(NONE) ? measured
				: having(measured, "district_id", subject.district());
		boolean event = subject.period() != null && !DAYS.containsKey(subject.period());
		return (this.claims.words("side", event ? whole : near).size() == 1) ? whole
				: having(whole, "side", OF_NO_SIDE);
	}

	RoaringBitmap having(RoaringBitmap rows, String column, String... words) {
		return RoaringBitmap.and(rows, this.claims.having(column, List.of(words)));
	}

	RoaringBitmap measured(Collection<String> measures) {
		return this.claims.having("measure_id", measures);
	}

	/** Gives the measures that count more or less of the same, and those themselves. */
	List<String> kin(List<String> measures) {
		return measures.stream()
			.map(this::broadest)
			.distinct()
			.flatMap((broadest) -> Objects.requireNonNull(this.kin.get(broadest)).stream())
			.toList();
	}

	private String broadest(String measure) {
		String wider = this.broader.getOrDefault(measure, measure);
		return wider.equals(measure) ? measure : broadest(wider);
	}

	/** Puts claims on the war or event, of none on whole areas, before others. */
	Stream<RoaringBitmap> ranked(RoaringBitmap rows, @Nullable String period) {
		RoaringBitmap first = RoaringBitmap.and(rows, (period != null) ? scoped(period) : this.claims.whole());
		return Stream.of(first, RoaringBitmap.andNot(rows, first));
	}

	/** Lists the first of some claims by publication. */
	List<Evidence> published(RoaringBitmap rows, int most) {
		return read(this.claims.day("published").next(rows, false, 0, most));
	}

	List<Evidence> read(IntStream rows) {
		return this.claims.read(rows).stream().map(Evidence::of).toList();
	}

}
