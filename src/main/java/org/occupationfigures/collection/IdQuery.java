package org.occupationfigures.collection;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The records of a collection that fit a request, by their ids. */
public interface IdQuery {

	long total();

	/** The ids after one, or the first for null, in an order, with a minus backwards. */
	List<String> ids(String sort, @Nullable String after, int limit);

}
