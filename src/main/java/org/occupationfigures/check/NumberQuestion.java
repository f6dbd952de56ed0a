package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.EnglishText;
import org.occupationfigures.value.Units;
import org.roaringbitmap.RoaringBitmap;

/**
 * Who states this number?
 *
 * @param unit null when it was not given
 * @param tolerance how far a near number may be away, as a share of the number asked
 */
record NumberQuestion(Amount amount, @Nullable String unit, String qualifier, BigDecimal tolerance,
		Subject subject) implements Question {

	@Override
	public Answer answer(Register register, int shown) {
		RoaringBitmap about = register.about(this.subject);
		about = RoaringBitmap.andNot(about, register.claims.number("least").nulls(about));
		return this.subject.measures().isEmpty() ? bare(register, about, shown) : compared(register, about, shown);
	}

	private Answer bare(Register register, RoaringBitmap about, int shown) {
		RoaringBitmap stated = stated(register, about);
		return Answer.aside("It is not said what is counted, or nothing here measures it", stated.getCardinality(),
				register.byMeasure(stated, Math.min(Lookup.ASIDE, Math.max(1, shown))),
				this.subject.claims("value=" + this.amount.low().toPlainString()));
	}

	private RoaringBitmap stated(Register register, RoaringBitmap about) {
		if (this.unit == null) {
			return this.amount.statedBy(register.claims, about);
		}
		RoaringBitmap stated = new RoaringBitmap();
		for (String other : register.claims.words("unit", about)) {
			BigDecimal factor = Units.factor(this.unit, other);
			if (factor != null) {
				stated.or(this.amount.times(factor).statedBy(register.claims, register.having(about, "unit", other)));
			}
		}
		return stated;
	}

	private Answer compared(Register register, RoaringBitmap about, int shown) {
		// The measures that a text may name have one unit.
		String stated = register.units.getOrDefault(this.subject.measures().get(0), "");
		BigDecimal factor = Units.factor(this.unit, stated);
		if (factor == null) {
			return Answer.aside("What it counts is given in " + stated, 0, List.of(), null);
		}
		Amount asked = this.amount.times(factor);
		boolean converted = this.unit != null && !this.unit.equals(stated);
		return new NumberLookup(register, this, about, asked,
				converted ? new Answer.Compared(asked.low(), stated, factor) : null)
			.answer(shown);
	}

	/** Says the number, for a footnote. */
	String wording() {
		boolean range = this.amount.isRange();
		return EnglishText.figure(this.qualifier, range ? null : this.amount.low(), range ? this.amount.low() : null,
				range ? this.amount.high() : null, (this.unit != null) ? this.unit : "");
	}

}
