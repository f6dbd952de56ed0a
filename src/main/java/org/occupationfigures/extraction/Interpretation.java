package org.occupationfigures.extraction;

import java.math.BigDecimal;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a number or date of a text was read as; what does not belong to its kind is null.
 *
 * @param value the number; null for a range, which has a low and a high end
 * @param unit null when none is written
 * @param qualifier how the text hedges it
 * @param date in EDTF, {@code XXXX} for a year that is not given, or the year of a
 * resolution
 * @param reference the number of a resolution
 * @param organ who adopted the resolution; null where the text does not say
 */
public record Interpretation(Kind kind, @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high,
		@Nullable String unit, @Nullable String qualifier, @Nullable String date, @Nullable String reference,
		@Nullable String organ, @JsonUnwrapped About about) {

	static Interpretation of(Kind kind) {
		return new Interpretation(kind, null, null, null, null, null, null, null, null, About.NOTHING);
	}

	static Interpretation quantity(BigDecimal value, @Nullable String unit, String qualifier) {
		return new Interpretation(Kind.QUANTITY, value, null, null, unit, qualifier, null, null, null, About.NOTHING);
	}

	static Interpretation range(BigDecimal low, BigDecimal high, @Nullable String unit, String qualifier) {
		return new Interpretation(Kind.QUANTITY, null, low, high, unit, qualifier, null, null, null, About.NOTHING);
	}

	static Interpretation date(String edtf) {
		return new Interpretation(Kind.DATE, null, null, null, null, null, edtf, null, null, About.NOTHING);
	}

	static Interpretation resolution(String number, @Nullable String year, @Nullable String organ) {
		return new Interpretation(Kind.RESOLUTION, null, null, null, null, null, year, number, organ, About.NOTHING);
	}

	Interpretation in(@Nullable String otherUnit) {
		return new Interpretation(this.kind, this.value, this.low, this.high, otherUnit, this.qualifier, this.date,
				this.reference, this.organ, this.about);
	}

	public Interpretation about(About other) {
		return new Interpretation(this.kind, this.value, this.low, this.high, this.unit, this.qualifier, this.date,
				this.reference, this.organ, other);
	}

	/** What something was read as: dozens is unquantified, a mere name a label. */
	public enum Kind {

		QUANTITY, DATE, RESOLUTION, UNQUANTIFIED, LABEL, UNREADABLE;

		@JsonValue
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
