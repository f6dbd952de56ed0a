package org.occupationfigures.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.http.Rejected;
import org.occupationfigures.index.Column;
import org.occupationfigures.vocabulary.Vocabulary;
import org.roaringbitmap.RoaringBitmap;

/**
 * The rule by which the caller wants one claim chosen of those about the same thing.
 * There is no other rule: without one, nothing is chosen. Where a rule leaves claims that
 * state different figures, by value and hedge, or dates, by how they are written, it
 * chooses none of them; of claims that state the same, it chooses the first by id.
 *
 * @param text the rule: {@code latest} for what was not certainly published before
 * another, undated documents only where all are; {@code lowest} and {@code highest} for
 * the number or day at that end, and of equal numbers the one whose hedge allows least or
 * most; {@code source:<id>} and {@code affiliation:<id>} for what that document or side
 * published last
 */
record Pick(@JsonValue String text) {

	static final List<String> RULES = List.of("latest", "lowest", "highest", "source:<id>", "affiliation:<id>");

	static Pick parse(String text, Vocabulary vocabulary) {
		int colon = text.indexOf(':');
		String rule = (colon < 0) ? text : text.substring(0, colon + 1) + "<id>";
		if (!RULES.contains(rule)) {
			throw new Rejected("no such rule", null, RULES);
		}
		switch (rule) {
			case "source:<id>" -> vocabulary.of("source", "id").accept(text.substring(colon + 1));
			case "affiliation:<id>" -> vocabulary.of("source", "affiliation").accept(text.substring(colon + 1));
			default -> {
				// The rule says all.
			}
		}
		return new Pick(text);
	}

	/**
	 * Leaves the claims among which the rule chooses.
	 * @param claims all claims
	 * @param rows claims about the same thing
	 * @return those of the document or side that the rule names, if it names one, that
	 * state something to compare
	 */
	RoaringBitmap among(ClaimIndex claims, RoaringBitmap rows) {
		List<String> named = List.of(this.text.substring(this.text.indexOf(':') + 1));
		return switch (rule()) {
			case "source" -> RoaringBitmap.and(rows, claims.having("source_id", named));
			case "affiliation" -> RoaringBitmap.and(rows, claims.having("affiliation", named));
			case "lowest", "highest" -> RoaringBitmap.andNot(rows, claims.having("qualifier", List.of("indefinite")));
			default -> rows;
		};
	}

	/**
	 * Chooses a claim.
	 * @param claims all claims
	 * @param rows claims about the same thing
	 * @return the row of the chosen one; empty when none fits the rule, or when it leaves
	 * claims that state different figures or dates
	 */
	OptionalInt choose(ClaimIndex claims, RoaringBitmap rows) {
		RoaringBitmap fitting = among(claims, rows);
		boolean dates = RoaringBitmap.intersects(fitting, claims.having("kind", List.of("date")));
		boolean highest = rule().equals("highest");
		RoaringBitmap left = switch (rule()) {
			case "lowest", "highest" -> dates ? dates(claims, fitting, highest) : numbers(claims, fitting, highest);
			default -> publishedLast(claims, fitting);
		};
		boolean alike = dates ? isOneDate(claims, left) : isOneFigure(claims, left);
		return (left.isEmpty() || !alike) ? OptionalInt.empty() : OptionalInt.of(left.first());
	}

	/**
	 * Leaves the lowest or the highest numbers, and of equal ones those that are open to
	 * that side, else those that allow most there, and of these those that allow least on
	 * the other side.
	 */
	private static RoaringBitmap numbers(ClaimIndex claims, RoaringBitmap rows, boolean highest) {
		Column<BigDecimal> near = claims.number(highest ? "allowed_high" : "allowed_low");
		Column<BigDecimal> far = claims.number(highest ? "allowed_low" : "allowed_high");
		RoaringBitmap end = claims.number(highest ? "greatest" : "least").first(rows, highest);
		RoaringBitmap open = near.missing(end);
		return far.first(open.isEmpty() ? near.first(end, highest) : open, highest);
	}

	/** Leaves the first or the last dates, and of equal ones the shortest. */
	private static RoaringBitmap dates(ClaimIndex claims, RoaringBitmap rows, boolean highest) {
		Column<LocalDate> near = claims.day(highest ? "time_latest" : "time_earliest");
		Column<LocalDate> far = claims.day(highest ? "time_earliest" : "time_latest");
		return far.first(near.first(rows, highest), highest);
	}

	/** Leaves out what was certainly published before another, and undated ones. */
	private static RoaringBitmap publishedLast(ClaimIndex claims, RoaringBitmap rows) {
		Column<LocalDate> earliest = claims.day("published_earliest");
		RoaringBitmap newest = earliest.first(rows, true);
		LocalDate day = newest.isEmpty() ? null : earliest.value(newest.first());
		RoaringBitmap left = claims.meeting("published", rows, day, null);
		return left.isEmpty() ? rows : left;
	}

	/** Tells whether all state one figure, whatever zeros end its decimals. */
	private static boolean isOneFigure(ClaimIndex claims, RoaringBitmap rows) {
		return Stream.of("value", "allowed_low", "allowed_high")
			.allMatch((column) -> claims.number(column).first(rows, false).equals(rows))
				&& claims.words("qualifier", rows).size() < 2;
	}

	private static boolean isOneDate(ClaimIndex claims, RoaringBitmap rows) {
		return Stream.of("time_earliest", "time_latest")
			.allMatch((column) -> claims.day(column).first(rows, false).equals(rows))
				&& claims.words("qualifier", rows).size() < 2 && claims.words("time_edtf", rows).size() < 2;
	}

	private String rule() {
		return this.text.replaceFirst(":.*", "");
	}

}
