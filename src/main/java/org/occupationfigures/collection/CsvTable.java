package org.occupationfigures.collection;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One flat file, or a part of it.
 *
 * @param columns the names of its columns; of a part of a collection the id is the first
 * @param rows a value for each column; null for an empty one
 */
public record CsvTable(List<String> columns, List<List<@Nullable Object>> rows) {

}
