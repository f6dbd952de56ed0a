package org.occupationfigures.collection;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An answer as one flat file.
 *
 * @param columns the names of its columns
 * @param rows a value for each column; null for an empty one
 */
public record CsvTable(List<String> columns, List<List<@Nullable Object>> rows) {

}
