package org.occupationfigures.collection;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A flat file, or a part of it; of a part of a collection the id is the first column. */
public record CsvTable(List<String> columns, List<List<@Nullable Object>> rows) {

}
