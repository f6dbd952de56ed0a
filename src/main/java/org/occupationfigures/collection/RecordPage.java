package org.occupationfigures.collection;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a collection that a request asks for.
 *
 * @param total how many records fit the request in all
 * @param next the address of the next part; null for the last
 */
public record RecordPage<T>(List<T> records, long total, @Nullable String next) {

}
