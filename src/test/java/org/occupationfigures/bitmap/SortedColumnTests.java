package org.occupationfigures.bitmap;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Columns of few rows and of so many that these are found otherwise, against plain loops.
 */
class SortedColumnTests {

	private final Random random = new Random(1);

	@ParameterizedTest
	@CsvSource({ "300,-5,20", "300,,20", "300,20,", "300,,", "300,20,-5", "300,7,7", "70000,-5,20", "70000,,20",
			"70000,20,", "70000,,", "70000,20,-5", "70000,7,7", "70000,1000,2000" })
	void findsRowsByTheirValue(int size, @Nullable Integer least, @Nullable Integer greatest) {
		List<@Nullable Integer> cells = cells(size);
		SortedColumn<Integer> column = new SortedColumn<>(cells);
		for (RoaringBitmap rows : List.of(RoaringBitmap.bitmapOfRange(0, size), some(size))) {
			assertThat(column.between(rows, least, greatest)).isEqualTo(rows(rows, cells, (cell) -> cell != null
					&& (least == null || cell >= least) && (greatest == null || cell <= greatest)));
			assertThat(column.nulls(rows)).isEqualTo(rows(rows, cells, (cell) -> cell == null));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 300, 70000 })
	void putsRowsInOrder(int size) {
		List<@Nullable Integer> cells = cells(size);
		SortedColumn<Integer> column = new SortedColumn<>(cells);
		RoaringBitmap rows = some(size);
		for (boolean descending : new boolean[] { false, true }) {
			List<Integer> sorted = sorted(rows.stream(), cells, descending);
			assertThat(column.next(rows, descending, 0, size).boxed()).isEqualTo(sorted);
			int fifth = sorted.get(4);
			assertThat(column.next(rows, descending, column.place(fifth, descending) + 1, 10).boxed())
				.isEqualTo(sorted.subList(5, 15));
			int begin = column.firstAtOrAfter(20, descending);
			assertThat(column.next(rows, descending, begin, 10).boxed()).isEqualTo(sorted.stream()
				.filter((row) -> cells.get(row) == null || (descending ? cells.get(row) <= 20 : cells.get(row) >= 20))
				.limit(10)
				.toList());
		}
	}

	/** Some numbers many times, others once, some cells empty. */
	private List<@Nullable Integer> cells(int size) {
		return Stream.generate(() -> switch (this.random.nextInt(4)) {
			case 0 -> null;
			case 1 -> this.random.nextInt(size);
			default -> this.random.nextInt(40) - 10;
		}).limit(size).toList();
	}

	private RoaringBitmap some(int size) {
		return RoaringBitmap.bitmapOf(IntStream.range(0, size).filter((row) -> row % 3 == 0).toArray());
	}

	private static RoaringBitmap rows(RoaringBitmap among, List<@Nullable Integer> cells,
			Predicate<@Nullable Integer> fits) {
		return RoaringBitmap.bitmapOf(among.stream().filter((row) -> fits.test(cells.get(row))).toArray());
	}

	private static List<Integer> sorted(IntStream rows, List<@Nullable Integer> cells, boolean descending) {
		Comparator<Integer> byValue = Comparator
			.nullsLast(descending ? Comparator.<Integer>reverseOrder() : Comparator.<Integer>naturalOrder());
		return rows.boxed()
			.sorted(Comparator.<Integer, Integer>comparing(cells::get, byValue)
				.thenComparing(descending ? Comparator.reverseOrder() : Comparator.naturalOrder()))
			.toList();
	}

}
