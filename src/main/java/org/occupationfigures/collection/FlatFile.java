package org.occupationfigures.collection;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A flat file that is written as its rows come; one that broke off is never ended. */
interface FlatFile {

	void header(List<String> columns) throws IOException;

	void row(List<? extends @Nullable Object> values) throws IOException;

	void end() throws IOException;

}
