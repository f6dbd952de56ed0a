package org.occupationfigures.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;

/**
 * A number or date of a text and what it was read as.
 *
 * @param start where it begins, in chars of the Java text
 * @param end where it ends
 * @param as what it was read as
 * @param notes what was not understood or not taken into account, and why
 */
public record Reading(int start, int end, As as, List<String> notes) {

	static Reading of(int start, int end, As as, String... notes) {
		return new Reading(start, end, as, List.of(notes));
	}

	/**
	 * Gives the characters that were read.
	 * @param text the text
	 * @return its part
	 */
	public String in(String text) {
		return text.substring(this.start, this.end);
	}

	Reading about(List<String> measures, @Nullable String district, List<String> more) {
		List<String> all = new ArrayList<>(this.notes);
		all.addAll(more);
		return new Reading(this.start, this.end, this.as.about(measures, district), all);
	}

	/** What kind of thing something was read as. */
	public enum Kind {

		/** A number of something. */
		QUANTITY,

		/** A date. */
		DATE,

		/** The number of a resolution. */
		RESOLUTION,

		/** A number in a word such as dozens. */
		UNQUANTIFIED,

		/** A number that only names something. */
		LABEL,

		/** Nothing: it can be read in several ways, or in none. */
		UNREADABLE;

		/**
		 * Gives the word for it.
		 * @return the word, in lower case
		 */
		@JsonValue
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * What something was read as.
	 *
	 * @param kind the kind
	 * @param value the number; null unless it is a quantity
	 * @param unit its unit; null when none is written
	 * @param qualifier how the text hedges it; null unless it is a quantity
	 * @param date the date; null unless it is one, or the year given with a resolution
	 * @param reference the number of the resolution; null unless it is one, or the day on
	 * which one was adopted
	 * @param organ who adopted the resolution; null where the text does not say
	 * @param measures the measures that the words around it name: several where they may
	 * name any of these, none where none was recognised
	 * @param district the area that the words around it name; null when none was
	 * recognised
	 */
	public record As(Kind kind, @Nullable BigDecimal value, @Nullable String unit, @Nullable String qualifier,
			@Nullable Edtf date, @Nullable String reference, @Nullable String organ, List<String> measures,
			@Nullable String district) {

		static As kind(Kind kind) {
			return new As(kind, null, null, null, null, null, null, List.of(), null);
		}

		static As quantity(BigDecimal value, @Nullable String unit, String qualifier) {
			return new As(Kind.QUANTITY, value, unit, qualifier, null, null, null, List.of(), null);
		}

		static As date(Edtf date) {
			return new As(Kind.DATE, null, null, null, date, null, null, List.of(), null);
		}

		static As resolution(String number, @Nullable Edtf year, @Nullable String organ) {
			return new As(Kind.RESOLUTION, null, null, null, year, number, organ, List.of(), null);
		}

		As of(As resolution) {
			return new As(this.kind, this.value, this.unit, this.qualifier, this.date, resolution.reference,
					resolution.organ, this.measures, this.district);
		}

		As about(List<String> measures, @Nullable String district) {
			return new As(this.kind, this.value, this.unit, this.qualifier, this.date, this.reference, this.organ,
					measures, district);
		}

	}

}
