package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Shown;
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
 * @param qualifier how it is hedged, {@code exact} when it is not
 * @param tolerance how far a near number may be away, as a share of the number asked
 * @param subject what it is about
 */
record NumberQuestion(Amount amount, @Nullable String unit, String qualifier, BigDecimal tolerance,
		Subject subject) implements Question {

	@Override
	public Answer answer(Register register, Shown shown) {
		ClaimIndex claims = register.claims;
		RoaringBitmap about = RoaringBitmap.andNot(register.about(this.subject),
				claims.number("least").nulls(register.about(this.subject)));
		if (this.subject.measures().isEmpty()) {
			RoaringBitmap stated = RoaringBitmap.or(converted(claims, about).stream()
				.map((number) -> number.amount.statedBy(claims, number.rows))
				.toArray(RoaringBitmap[]::new));
			return Answer.aside("It is not said what is counted, or nothing here measures it", stated.getCardinality(),
					register.byMeasure(stated, Math.min(Shown.ASIDE, shown.first())),
					this.subject.claims("value=" + this.amount.low().toPlainString()));
		}
		// The measures that a text may name have one unit.
		RoaringBitmap measured = claims.having("measure_id", this.subject.measures());
		Converted number = converted(claims, measured).stream()
			.findFirst()
			.orElse(new Converted(this.amount, null, new RoaringBitmap()));
		RoaringBitmap wider = register.about(this.subject.with(register.kin(this.subject.measures())));
		return new Lookup(register, this.subject, new NumberFits(register, this, number, about),
				number.amount.statedBy(claims, RoaringBitmap.andNot(wider, about)),
				number.amount.statedBy(claims, RoaringBitmap.andNot(number.rows, about)))
			.answer(shown, null);
	}

	/** Puts the number into each unit of some claims that it converts to. */
	private List<Converted> converted(ClaimIndex claims, RoaringBitmap rows) {
		if (this.unit == null) {
			return List.of(new Converted(this.amount, null, rows));
		}
		List<Converted> converted = new ArrayList<>();
		for (String other : claims.words("unit", rows)) {
			BigDecimal factor = Units.factor(this.unit, other);
			if (factor != null) {
				Amount number = this.amount.times(factor);
				converted.add(new Converted(number,
						other.equals(this.unit) ? null : new Compared(number.low(), other, factor),
						RoaringBitmap.and(rows, claims.having("unit", List.of(other)))));
			}
		}
		return converted;
	}

	/** Says the number, for a footnote. */
	String wording() {
		boolean range = this.amount.isRange();
		return EnglishText.figure(this.qualifier, range ? null : this.amount.low(), range ? this.amount.low() : null,
				range ? this.amount.high() : null, (this.unit != null) ? this.unit : "");
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
