package org.occupationfigures.http;

import java.util.List;

/**
 * Writes records in a format of their own.
 *
 * @param <T> the records
 */
public interface Export<T> {

	/**
	 * Writes records.
	 * @param records the records
	 * @param context what permanent addresses and releases look like
	 * @return the text of the answer, or what becomes JSON
	 */
	Object write(List<T> records, Context context);

	/**
	 * What an export needs to know of the service.
	 *
	 * @param publicAddress what permanent addresses begin with
	 * @param release the version of the data set
	 * @param licence the address of the licence
	 */
	record Context(String publicAddress, String release, String licence) {

	}

}
