package org.occupationfigures.extraction;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;

/** The wars and events that claims name, with the days on which they took place. */
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

}
