package org.occupationfigures.collection;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The records that fit a request, of which any part can be read. A part has an order, by
 * name, with a minus for descending, empty values last either way; the id of the last
 * record before it, null for the beginning; and how many records it has at most.
 */
interface RecordQuery<T extends Identified> {

	long total();

	List<SerializedRecord<T>> records(String sort, @Nullable String after, int limit);

	/** Prepares the query of some columns of a part. */
	StatementSpec query(String columns, String sort, @Nullable String after, int limit);

}
