package org.occupationfigures.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;
import org.occupationfigures.bitmap.SortedColumn;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.InvalidValue;
import org.roaringbitmap.RoaringBitmap;

/**
 * The rule by which the caller wants one claim chosen of those about the same thing.
 * There is no other rule: without one, nothing is chosen. Where a rule leaves claims that
 * state different figures, by value, hedge and what it allows, or dates, by how they are
 * written, it chooses none of them; of claims that state the same, it chooses the first
 * by id. What each rule means is said in {@code openapi.yaml}.
 */
public record SelectionRule(@JsonValue String text) {

	public static final List<String> RULES = List.of("latest", "latest-as-of", "lowest", "highest", "source:<id>",
			"affiliation:<id>");

	/** Reads a rule; refuses one of a document or side that there is not. */
	public static SelectionRule parse(String text, Vocabulary vocabulary) {
		int colon = text.indexOf(':');
		String rule = (colon < 0) ? text : text.substring(0, colon + 1) + "<id>";
		if (!RULES.contains(rule)) {
			throw new InvalidValue("no such rule", RULES, () -> null);
		}
		if (colon >= 0) {
			vocabulary.of(rule.startsWith("source") ? "source.id" : "source.affiliation")
				.require(text.substring(colon + 1));
		}
		return new SelectionRule(text);
	}

	/** Leaves the claims of the document or side that it names, which state something. */
	public RoaringBitmap among(ClaimIndex claims, RoaringBitmap rows) {
		List<String> named = List.of(this.text.substring(this.text.indexOf(':') + 1));
		return switch (rule()) {
			case "source" -> RoaringBitmap.and(rows, claims.having("source_id", named));
			case "affiliation" -> RoaringBitmap.and(rows, claims.having("affiliation", named));
			case "lowest", "highest" -> RoaringBitmap.andNot(rows, claims.having("qualifier", List.of("indefinite")));
			default -> rows;
		};
	}

	/** Chooses the row of one of the claims {@link #among} which it chooses, if any. */
	public OptionalInt choose(ClaimIndex claims, RoaringBitmap fitting) {
		RoaringBitmap left = left(claims, fitting);
		return (left.isEmpty() || !isOne(claims, left)) ? OptionalInt.empty() : OptionalInt.of(left.first());
	}

	/**
	 * Leaves of the claims {@link #among} which it chooses those that it prefers alike.
	 */
	RoaringBitmap left(ClaimIndex claims, RoaringBitmap fitting) {
		boolean dates = areDates(claims, fitting);
		boolean highest = rule().equals("highest");
		return switch (rule()) {
			case "lowest", "highest" -> dates ? dates(claims, fitting, highest) : numbers(claims, fitting, highest);
			case "latest-as-of" -> dates ? fitting : last(claims, fitting, "time");
			default -> last(claims, fitting, "published");
		};
	}

	private static boolean areDates(ClaimIndex claims, RoaringBitmap rows) {
		return RoaringBitmap.intersects(rows, claims.having("kind", List.of("date")));
	}

	private static RoaringBitmap numbers(ClaimIndex claims, RoaringBitmap rows, boolean highest) {
		return furthest(rows, claims.number(highest ? "greatest" : "least"),
				claims.number(highest ? "allowed_high" : "allowed_low"),
				claims.number(highest ? "allowed_low" : "allowed_high"),
				claims.having("qualifier", List.of("more-than", "less-than")), highest);
	}

	private static RoaringBitmap dates(ClaimIndex claims, RoaringBitmap rows, boolean highest) {
		return furthest(rows, claims.day(highest ? "time_last" : "time"),
				claims.day(highest ? "time_latest" : "time_earliest"),
				claims.day(highest ? "time_earliest" : "time_latest"), new RoaringBitmap(), highest);
	}

	/**
	 * Leaves those that state the lowest or the highest, and of equal ones those that are
	 * open to that side, else those that allow most there, and of these those that allow
	 * least on the other side.
	 * @param near what they allow at that end, empty where they are open
	 * @param far what they allow at the other end
	 * @param strict the claims whose one bound is itself left out
	 */
	private static RoaringBitmap furthest(RoaringBitmap rows, SortedColumn<?> stated, SortedColumn<?> near,
			SortedColumn<?> far, RoaringBitmap strict, boolean highest) {
		RoaringBitmap end = stated.first(rows, highest);
		RoaringBitmap open = near.nulls(end);
		if (open.isEmpty()) {
			return far.first(rather(near.first(end, highest), RoaringBitmap.andNot(end, strict)), highest);
		}
		return rather(far.first(open, highest), strict);
	}

	private static RoaringBitmap rather(RoaringBitmap rows, RoaringBitmap preferred) {
		RoaringBitmap both = RoaringBitmap.and(rows, preferred);
		return both.isEmpty() ? rows : both;
	}

	/** Leaves those that no other follows for certain; undated ones if all are. */
	private static RoaringBitmap last(ClaimIndex claims, RoaringBitmap rows, String span) {
		SortedColumn<LocalDate> earliest = claims.day(span + "_earliest");
		RoaringBitmap newest = earliest.first(rows, true);
		LocalDate day = newest.isEmpty() ? null : earliest.value(newest.first());
		RoaringBitmap left = claims.meeting(span, rows, day, null);
		return left.isEmpty() ? rows : left;
	}

	private static boolean isOne(ClaimIndex claims, RoaringBitmap rows) {
		return claims.name("qualifier").isOne(rows) && (areDates(claims, rows) ? claims.name("time_edtf").isOne(rows)
				: Stream.of("value", "allowed_low", "allowed_high")
					.allMatch((name) -> claims.number(name).isOne(rows)));
	}

	private String rule() {
		return this.text.replaceFirst(":.*", "");
	}

}
