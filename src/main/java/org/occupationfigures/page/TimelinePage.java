package org.occupationfigures.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.timeline.Entry;
import org.occupationfigures.vocabulary.Named;

/**
 * Everything dated: drawn by area, and listed by year.
 *
 * @param ticks what stands below the picture
 */
public record TimelinePage(RecordPage<Entry> found, List<Lane> lanes, List<Tick> ticks,
		Narrowing narrowing) implements Page {

	/** The height of a row of the picture. */
	public static final int ROW = 36;

	static TimelinePage of(RecordPage<Entry> found, List<Named> districts, Narrowing narrowing) {
		double[] days = found.records()
			.stream()
			.map(TimelinePage::mark)
			.flatMap(Stream::ofNullable)
			.flatMapToDouble(Mark::ends)
			.toArray();
		if (days.length == 0) {
			return new TimelinePage(found, List.of(), List.of(), narrowing);
		}
		Scale scale = Scale.of(DoubleStream.of(days), true);
		List<Lane> lanes = new ArrayList<>();
		districts.forEach((area) -> lanes
			.add(lane(area.name(), found.records().stream().filter((entry) -> isOf(entry, area)), scale)));
		lanes.add(lane(null, found.records().stream().filter((entry) -> isOf(entry, null)), scale));
		lanes.add(lane("", found.records().stream().filter((entry) -> entry.measure() == null), scale));
		if (narrowing.given().stream().anyMatch((one) -> one.name().equals("district"))) {
			lanes.removeIf((lane) -> lane.marks().isEmpty());
		}
		return new TimelinePage(found, lanes, scale.ticks(), narrowing);
	}

	private static boolean isOf(Entry entry, @Nullable Named area) {
		return entry.measure() != null
				&& ((area != null) ? entry.districts().contains(area) : entry.districts().isEmpty());
	}

	private static Lane lane(@Nullable String area, Stream<Entry> entries, Scale scale) {
		return new Lane(area,
				entries.map(TimelinePage::mark)
					.flatMap(Stream::ofNullable)
					.distinct()
					.map((mark) -> Drawn.of(mark, List.of(), scale))
					.toList());
	}

	private static @Nullable Mark mark(Entry entry) {
		return (entry.date() != null) ? Mark.of(entry.date(), "uncertain".equals(entry.mark())) : null;
	}

	@Override
	public String title(View view) {
		return view.plain("timeline.title");
	}

	@Override
	public String description(View view) {
		return view.plain("timeline.description");
	}

	@Override
	public boolean isListed() {
		return this.narrowing.isWhole();
	}

	/** What is listed, by year and then by what it is about. */
	public Map<Integer, Map<String, List<Entry>>> years(View view) {
		return this.found.records()
			.stream()
			.collect(Collectors.groupingBy((entry) -> entry.placedOn().getYear(), LinkedHashMap::new,
					Collectors.groupingBy((entry) -> subject(view, entry), LinkedHashMap::new, Collectors.toList())));
	}

	private static String subject(View view, Entry entry) {
		if (entry.measure() == null) {
			return view.plain("resolutions");
		}
		String areas = entry.districts().stream().map(Named::name).collect(Collectors.joining(", "));
		String narrowing = view.narrowing(null, null, entry.scope());
		return entry.measure().label() + ", " + (areas.isEmpty() ? view.plain("conflict") : areas)
				+ (narrowing.isEmpty() ? "" : " (" + narrowing + ")");
	}

	/**
	 * A row of the picture.
	 *
	 * @param area its name; null for the conflict as a whole, empty for resolutions
	 */
	public record Lane(@Nullable String area, List<Drawn> marks) {

	}

}
