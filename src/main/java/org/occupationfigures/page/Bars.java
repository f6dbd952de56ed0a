package org.occupationfigures.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.page.Mark.Shape;
import org.occupationfigures.total.Total;
import org.occupationfigures.total.Total.Bounds;
import org.occupationfigures.total.Total.Overlap;

/**
 * A picture of a sum: a bar from zero for each part and for the sum, hatched as far as a
 * document says that other parts count the same land, and a mark for the bounds without
 * it.
 */
public record Bars(List<Bar> bars, List<Tick> ticks) {

	private static final int ROW = 38;

	/** Draws a sum; nothing where a part has no number. */
	static Bars of(Total total) {
		BigDecimal sum = total.sum();
		if (sum == null) {
			return new Bars(List.of(), List.of());
		}
		Scale scale = Scale.of(DoubleStream.of(0, sum.doubleValue()), false);
		List<Bar> bars = new ArrayList<>();
		for (Claim part : total.parts()) {
			BigDecimal value = Objects.requireNonNull(Objects.requireNonNull(part.figure()).value());
			String area = Objects.requireNonNull(part.district()).id();
			bars.add(bar(part, value, shared(total, area), scale, bars.size(),
					Drawn.of(Objects.requireNonNull(Mark.of(part)), List.of(part), scale)));
		}
		bars.add(bar(null, sum, shared(total, null), scale, bars.size(), null));
		Bounds without = total.sumWithoutOverlaps();
		if (without != null && !total.overlaps().isEmpty()) {
			bars.add(new Bar(null, null, scale.place(0), "0%", "0%", "0%", bars.size() * ROW + 8,
					Drawn.of(mark(without), List.of(), scale)));
		}
		return new Bars(bars, scale.ticks());
	}

	private static Bar bar(@Nullable Claim part, BigDecimal value, BigDecimal shared, Scale scale, int row,
			@Nullable Drawn mark) {
		double from = value.subtract(shared.min(value)).doubleValue();
		return new Bar(part, value, scale.place(0), scale.width(0, value.doubleValue()), scale.place(from),
				scale.width(from, value.doubleValue()), row * ROW + 8, mark);
	}

	/**
	 * The land of an area, or for null of the sum, that is counted again: the largest
	 * size stated for each pair; zero where no size may be taken off.
	 */
	private static BigDecimal shared(Total total, @Nullable String area) {
		if (total.sumWithoutOverlaps() == null) {
			return BigDecimal.ZERO;
		}
		Map<List<String>, BigDecimal> sizes = total.overlaps()
			.stream()
			.filter((overlap) -> overlap.areaKm2() != null && (area == null || overlap.between().contains(area)))
			.collect(Collectors.toMap(Overlap::between, (overlap) -> Objects.requireNonNull(overlap.areaKm2()),
					BigDecimal::max));
		return sizes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static Mark mark(Bounds bounds) {
		Double low = (bounds.low() != null) ? bounds.low().doubleValue() : null;
		Double high = (bounds.high() != null) ? bounds.high().doubleValue() : null;
		return (low != null && low.equals(high)) ? new Mark(Shape.DOT, low, null, null) : (low != null && high != null)
				? new Mark(Shape.BAR, null, low, high)
				: (low != null) ? new Mark(Shape.FROM, low, null, null) : new Mark(Shape.UP_TO, high, null, null);
	}

	public boolean isHatched() {
		return this.bars.stream().anyMatch((bar) -> !bar.sharedWidth().matches("[0.]+%"));
	}

	public int bottom() {
		return this.bars.size() * ROW + 8;
	}

	/**
	 * A bar; its places are in per cent of the width.
	 *
	 * @param part null for the sum
	 * @param value null for the bounds of the sum without what is counted twice
	 * @param top in pixels
	 * @param mark null for the sum
	 */
	public record Bar(@Nullable Claim part, @Nullable BigDecimal value, String x, String width, String sharedX,
			String sharedWidth, int top, @Nullable Drawn mark) {

	}

}
