package org.occupationfigures.collection;

import java.util.function.BiFunction;

/**
 * A format of its own for the records of a collection: what is written for each, and what
 * stands around and between.
 *
 * @param <T> the records
 * @param opening the beginning of the file
 * @param separator what stands between two records
 * @param closing the end of the file
 * @param writer gives what is written for a record: a text as it is, anything else as
 * JSON
 */
public record Export<T>(String opening, String separator, String closing, BiFunction<T, Context, Object> writer) {

	/**
	 * Describes a text file.
	 * @param <T> the records
	 * @param writer gives the text of a record
	 * @return the format
	 */
	public static <T> Export<T> text(BiFunction<T, Context, Object> writer) {
		return new Export<>("", "", "", writer);
	}

	/**
	 * Describes a JSON array.
	 * @param <T> the records
	 * @param writer gives what becomes the JSON of a record
	 * @return the format
	 */
	public static <T> Export<T> array(BiFunction<T, Context, Object> writer) {
		return new Export<>("[", ",", "]", writer);
	}

	/**
	 * Describes a JSON object of which one member is the array of the records.
	 * @param <T> the records
	 * @param opening the object up to the array
	 * @param writer gives what becomes the JSON of a record
	 * @return the format
	 */
	public static <T> Export<T> member(String opening, BiFunction<T, Context, Object> writer) {
		return new Export<>(opening + "[", ",", "]}", writer);
	}

	/**
	 * What an export needs to know of the service.
	 *
	 * @param publicAddress what permanent addresses begin with
	 * @param release the version of the data set
	 * @param licence the address of the licence
	 */
	public record Context(String publicAddress, String release, String licence) {

	}

}
