package org.occupationfigures.extraction;

import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;

/**
 * The wars and events that scopes of claims name, with the days on which they took place.
 */
public final class Periods {

	private static final Map<String, Edtf> DAYS = Map.of("war-1990s", Edtf.parse("1988/1994-07"), "april-2016",
			Edtf.parse("2016-04"), "war-2020", Edtf.parse("2020-09/2020-12"), "september-2023",
			Edtf.parse("2023-09/2023-12"));

	private Periods() {
	}

	/** Gives the days on which a war or an event took place; null where none are kept. */
	public static @Nullable Edtf days(String period) {
		return DAYS.get(period);
	}

	/**
	 * Tells of which war a date is: the same word for taking an area is used by both
	 * sides.
	 */
	static Stream<String> time(@Nullable String date) {
		if (date == null || !Character.isDigit(date.charAt(0))) {
			return Stream.empty();
		}
		return (date.compareTo("1995") < 0) ? Stream.of("before-1995")
				: (date.compareTo("2020") >= 0) ? Stream.of("since-2020") : Stream.empty();
	}

}
