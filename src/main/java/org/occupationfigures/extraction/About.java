package org.occupationfigures.extraction;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a number or date is about, by the words around it.
 *
 * @param measures the measures that they may name; none where none was recognised
 * @param district the area, {@code none} for the conflict as a whole; null when none was
 * recognised
 * @param side whose people are counted; null when the words do not say
 * @param period the war or event; null when they name none
 * @param time the only date beside it, in EDTF; null when there is none or several
 * @param why the words that gave these
 */
public record About(List<String> measures, @Nullable String district, @Nullable String side, @Nullable String period,
		@Nullable String time, List<Why> why) {

	static final About NOTHING = new About(List.of(), null, null, null, null, List.of());

	static About of(Named measures, Named district, Named side, Named period, @Nullable String time) {
		return new About(measures.values, district.value(), side.value(), period.value(), time,
				Stream.of(measures, district, side, period).flatMap((named) -> named.why.stream()).distinct().toList());
	}

	public About in(@Nullable String otherDistrict, @Nullable String otherPeriod) {
		return new About(this.measures, otherDistrict, this.side, otherPeriod, this.time, this.why);
	}

	/** Gives it without its measures. */
	public About open() {
		return new About(List.of(), this.district, this.side, this.period, this.time, this.why);
	}

	/** What some words name, in each of their meanings, with these words. */
	record Named(List<String> values, List<Why> why) {

		static final Named NOTHING = new Named(List.of(), List.of());

		/** Gives the first where all name the same, else nothing. */
		static Named only(List<Named> named) {
			return (named.stream().map(Named::values).distinct().count() == 1) ? named.get(0) : NOTHING;
		}

		/** Gives the first that names something; those that follow are not looked for. */
		static Named first(Stream<Named> named) {
			return named.filter(Named::isGiven).findFirst().orElse(NOTHING);
		}

		Named or(Supplier<Named> others) {
			return isGiven() ? this : others.get();
		}

		boolean isGiven() {
			return !this.values.isEmpty();
		}

		@Nullable String value() {
			return isGiven() ? this.values.get(0) : null;
		}

	}

}
