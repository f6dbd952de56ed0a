package org.occupationfigures.collection;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The records that fit a request, read in parts as those of {@link IdQuery}. */
interface RecordQuery<T extends Identified> {

	long total();

	List<SerializedRecord<T>> records(String sort, @Nullable String after, int limit);

	/** Prepares the query of some columns of a part. */
	StatementSpec query(String columns, String sort, @Nullable String after, int limit);

}
