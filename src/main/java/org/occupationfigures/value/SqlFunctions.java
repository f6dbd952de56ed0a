package org.occupationfigures.value;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the migrations call while they load the data set: each derived column is worked
 * out here, once, and stored beside what it was derived from.
 */
public final class SqlFunctions {

	private SqlFunctions() {
	}

	/**
	 * Gives the first day of a date.
	 * @param edtf an EDTF date, or null
	 * @return the day, or null when there is none
	 */
	public static @Nullable LocalDate earliest(@Nullable String edtf) {
		return (edtf != null) ? Edtf.parse(edtf).earliest() : null;
	}

	/**
	 * Gives the last day of a date.
	 * @param edtf an EDTF date, or null
	 * @return the day, or null when there is none
	 */
	public static @Nullable LocalDate latest(@Nullable String edtf) {
		return (edtf != null) ? Edtf.parse(edtf).latest() : null;
	}

	/**
	 * Tells whether a date is marked uncertain or approximate.
	 * @param edtf an EDTF date, or null
	 * @return whether it is; null when there is no date
	 */
	public static @Nullable Boolean uncertain(@Nullable String edtf) {
		return (edtf != null) ? Edtf.parse(edtf).uncertain() : null;
	}

	/**
	 * Gives the lower end of a rounding interval.
	 * @param value the stated number, or null
	 * @param qualifier its hedge, or null
	 * @return the lowest number that would be written so, or null; see {@link Rounding}
	 */
	public static @Nullable BigDecimal roundingLow(@Nullable BigDecimal value, @Nullable String qualifier) {
		Rounding rounding = Rounding.of(value, qualifier);
		return (rounding != null) ? rounding.low() : null;
	}

	/**
	 * Gives the upper end of a rounding interval.
	 * @param value the stated number, or null
	 * @param qualifier its hedge, or null
	 * @return the highest number that would be written so, or null; see {@link Rounding}
	 */
	public static @Nullable BigDecimal roundingHigh(@Nullable BigDecimal value, @Nullable String qualifier) {
		Rounding rounding = Rounding.of(value, qualifier);
		return (rounding != null) ? rounding.high() : null;
	}

	/**
	 * Folds a text into words.
	 * @param text a text, or null
	 * @return its words; see {@link Folding#words}
	 */
	public static String foldedWords(@Nullable String text) {
		return (text != null) ? Folding.words(text) : "";
	}

	/**
	 * Composes the sentence of a quantity.
	 * @param template the sentence of its measure
	 * @param area the name of its area, or null for the conflict as a whole
	 * @param qualifier its hedge
	 * @param value the stated number, or null
	 * @param low the stated lower bound, or null
	 * @param high the stated upper bound, or null
	 * @param unit its unit
	 * @param site the name of its site, or null
	 * @param side the words for the side, or null where it need not be named
	 * @param scope the words for the scope, or null for the whole area
	 * @return the sentence; null when the measure has none
	 */
	public static @Nullable String quantitySentence(@Nullable String template, @Nullable String area,
			@Nullable String qualifier, @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high,
			@Nullable String unit, @Nullable String site, @Nullable String side, @Nullable String scope) {
		if (template == null || qualifier == null || unit == null) {
			return null;
		}
		return Wording.sentence(template, area, Wording.figure(qualifier, value, low, high, unit), null, site, side,
				scope);
	}

	/**
	 * Composes the sentence of a date.
	 * @param template the sentence of its measure
	 * @param area the name of its area, or null for the conflict as a whole
	 * @param edtf the date
	 * @param site the name of its site, or null
	 * @param scope the words for the scope, or null for the whole area
	 * @return the sentence; null when the measure has none
	 */
	public static @Nullable String dateSentence(@Nullable String template, @Nullable String area, @Nullable String edtf,
			@Nullable String site, @Nullable String scope) {
		return (template != null && edtf != null) ? Wording.sentence(template, area, null, edtf, site, scope) : null;
	}

}
