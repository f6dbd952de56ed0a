package org.occupationfigures.collection;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The records of a collection that fit a request, by their ids. */
public interface IdQuery {

	long total();

	/**
	 * Gives the next of them in an order.
	 * @param sort the name of the order, with a minus for descending; equal records by
	 * id, empty values last either way
	 * @param after the id of the record after which to begin; null for the beginning
	 */
	List<String> ids(String sort, @Nullable String after, int limit);

}
