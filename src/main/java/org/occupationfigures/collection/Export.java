package org.occupationfigures.collection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.dataset.Release;

/**
 * How the records of a collection are written in a format of its own, with what opens,
 * separates and closes them.
 *
 * @param writer gives what is written for a record: a text as it is, anything else as
 * JSON
 */
public record Export<T>(String opening, String separator, String closing, BiFunction<T, Context, Object> writer) {

	public static <T> Export<T> text(BiFunction<T, Context, Object> writer) {
		return new Export<>("", "", "", writer);
	}

	/** Gives a JSON object of names and values in turn; what has no value is left out. */
	public static Map<String, Object> object(@Nullable Object... members) {
		Map<String, Object> object = new LinkedHashMap<>();
		for (int i = 0; i < members.length; i += 2) {
			Object value = members[i + 1];
			if (value != null) {
				object.put(String.valueOf(members[i]), value);
			}
		}
		return object;
	}

	/**
	 * The base of permanent addresses, the release, its day, the address of its licence.
	 */
	public record Context(String publicAddress, String release, LocalDate date, String licence) {

		public static Context of(String publicAddress, Release release) {
			return new Context(publicAddress, release.version(), release.date(), release.licenceAddress());
		}

	}

}
