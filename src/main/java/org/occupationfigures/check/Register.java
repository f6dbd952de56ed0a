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
import org.roaringbitmap.RoaringBitmap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The claims that a number or a date is looked up in, by what they are about. */
@Component
class Register {

	private static final String NONE = InvertedIndex.NONE;

	/** What claims have for a side that are on no single one. */
	static final String[] OF_NO_SIDE = { "both", "unspecified", NONE };

	final ClaimIndex claims;

	final Footnotes footnotes;

	final Times times;

	/** The unit of each measure that has numbers. */
	final Map<String, String> units;

	/** The next broader of each measure; the broadest has itself. */
	private final Map<String, String> broader;

	Register(ClaimIndex claims, Footnotes footnotes, Times times, JdbcClient jdbc) {
		this.claims = claims;
		this.footnotes = footnotes;
		this.times = times;
		this.units = words(jdbc, "select id, unit from measure where unit is not null");
		this.broader = words(jdbc, "select id, coalesce(broader, id) from measure");
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
		String period = (about.period() == null && about.time() != null) ? Times.war(Edtf.parse(about.time()))
				: about.period();
		Set<String> areas = (about.period() == null || (about.district() != null && !about.district().equals(NONE)))
				? Set.of() : this.claims.words("district_id", this.times.scoped(about.period()));
		boolean placed = areas.size() == 1 && !areas.contains(NONE);
		return read.about(about.in(placed ? areas.iterator().next() : about.district(), period));
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
		return this.times.of(subject, rows);
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
		RoaringBitmap timely = this.times.sameTime(subject, about);
		RoaringBitmap whole = RoaringBitmap.and(timely, this.claims.whole());
		if (subject.period() != null) {
			whole = RoaringBitmap.or(RoaringBitmap.and(timely, this.times.scoped(subject.period())),
					this.times.during(whole, subject.period()));
		}
		if (subject.side() != null) {
			return having(whole, "side", subject.side(), NONE);
		}
		// Where all claims on the measure in the area, or on an event, count one side, it
		// goes unsaid.
		RoaringBitmap measured = measured(subject.measures());
		RoaringBitmap near = subject.district().equals(NONE) ? measured
				: having(measured, "district_id", subject.district());
		boolean event = subject.period() != null && !Times.DAYS.containsKey(subject.period());
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
		Set<String> broadest = measures.stream().map(this::broadest).collect(Collectors.toSet());
		return this.broader.keySet().stream().filter((measure) -> broadest.contains(broadest(measure))).toList();
	}

	private String broadest(String measure) {
		String wider = this.broader.getOrDefault(measure, measure);
		return wider.equals(measure) ? measure : broadest(wider);
	}

	/** Puts claims on the war or event, of none on whole areas, before others. */
	Stream<RoaringBitmap> ranked(RoaringBitmap rows, @Nullable String period) {
		RoaringBitmap first = RoaringBitmap.and(rows,
				(period != null) ? this.times.scoped(period) : this.claims.whole());
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
