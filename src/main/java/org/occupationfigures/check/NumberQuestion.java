package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Compared;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.value.EnglishText;
import org.occupationfigures.value.Units;
import org.roaringbitmap.RoaringBitmap;

/**
 * Who states this number?
 *
 * @param amount the number, or a range
 * @param unit its unit; null when it was not given
 * @param qualifier how it is hedged; null when it is not
 * @param tolerance how far a near number may be away, as a share of the number asked
 * @param subject what it is about
 */
record NumberQuestion(Amount amount, @Nullable String unit, @Nullable String qualifier, BigDecimal tolerance,
		Subject subject) implements Question {

	@Override
	public Answer answer(Register register, int shown) {
		List<Converted> converted = converted(register.claims());
		if (!this.subject.measures().isEmpty()) {
			return new NumberLookup(register, this, converted).answer(shown);
		}
		RoaringBitmap stated = statedBy(register.claims(), converted, register.about(this.subject));
		return Answer.aside("It is not said what is counted, or nothing here measures it", stated.getCardinality(),
				register.byMeasure(stated, Math.min(Register.ASIDE, shown)),
				this.subject.claims("value=" + this.amount.low().toPlainString()));
	}

	/** Puts the number into each unit that it converts to. */
	private List<Converted> converted(ClaimIndex claims) {
		RoaringBitmap quantities = claims.having("kind", List.of("quantity"));
		if (this.unit == null) {
			return List.of(new Converted(this.amount, null, quantities));
		}
		List<Converted> converted = new ArrayList<>();
		for (String other : claims.words("unit", quantities)) {
			BigDecimal factor = Units.factor(this.unit, other);
			if (factor != null) {
				Amount number = this.amount.times(factor);
				converted.add(new Converted(number,
						other.equals(this.unit) ? null : new Compared(number.low(), other, factor),
						claims.having("unit", List.of(other))));
			}
		}
		return converted;
	}

	/** Finds those of some claims that state exactly the number. */
	static RoaringBitmap statedBy(ClaimIndex claims, List<Converted> converted, RoaringBitmap rows) {
		return RoaringBitmap.or(converted.stream()
			.map((number) -> number.amount.statedBy(claims, RoaringBitmap.and(rows, number.rows)))
			.toArray(RoaringBitmap[]::new));
	}

	/** Says the number, for a footnote. */
	String wording() {
		boolean range = this.amount.isRange();
		return EnglishText.figure((this.qualifier != null) ? this.qualifier : "exact", range ? null : this.amount.low(),
				range ? this.amount.low() : null, range ? this.amount.high() : null,
				(this.unit != null) ? this.unit : "");
	}

	/**
	 * The number in a unit.
	 *
	 * @param amount the number
	 * @param compared how it was converted; null when it was not
	 * @param rows the claims in that unit, of which each has one
	 */
	record Converted(Amount amount, @Nullable Compared compared, RoaringBitmap rows) {

	}

}
