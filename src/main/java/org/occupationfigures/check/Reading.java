package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;

/**
 * A number or date of a text and what it was read as.
 *
 * @param start where it begins, in chars of the Java text
 * @param end where it ends
 * @param as what it was read as
 * @param notes what was not understood or not looked up, and why
 * @param question what is looked up; null when nothing is
 */
record Reading(int start, int end, As as, List<String> notes, @Nullable Question question) {

	static Reading of(int start, int end, As as, String... notes) {
		return new Reading(start, end, as, List.of(notes), null);
	}

	Reading asking(As as, @Nullable Question question, List<String> more) {
		List<String> all = new ArrayList<>(this.notes);
		all.addAll(more);
		return new Reading(this.start, this.end, as, all, question);
	}

	/**
	 * What something was read as.
	 *
	 * @param kind quantity, date, resolution, unquantified (a number in a word such as
	 * dozens), label (a number that only names something), or unreadable
	 * @param value the number; null unless it is a quantity
	 * @param unit its unit; null when none is written
	 * @param qualifier how the text hedges it; null unless it is a quantity
	 * @param date the date; null unless it is one
	 * @param reference the number of the resolution; null unless it is one
	 * @param measure the measure that the words around it name; null when none was
	 * recognised
	 * @param district the area that the words around it name; null when none was
	 * recognised
	 */
	record As(String kind, @Nullable BigDecimal value, @Nullable String unit, @Nullable String qualifier,
			@Nullable Edtf date, @Nullable String reference, @Nullable String measure, @Nullable String district) {

		static As kind(String kind) {
			return new As(kind, null, null, null, null, null, null, null);
		}

		static As quantity(BigDecimal value, @Nullable String unit, String qualifier) {
			return new As("quantity", value, unit, qualifier, null, null, null, null);
		}

		static As date(Edtf date) {
			return new As("date", null, null, null, date, null, null, null);
		}

		static As resolution(String number) {
			return new As("resolution", null, null, null, null, number, null, null);
		}

		As about(@Nullable String measure, @Nullable String district) {
			return new As(this.kind, this.value, this.unit, this.qualifier, this.date, this.reference, measure,
					district);
		}

	}

}
