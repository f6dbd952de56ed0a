package org.occupationfigures.collection;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

/** A flat file as CSV (RFC 4180). */
final class CsvFile implements FlatFile {

	/** How text begins that a spreadsheet would take for a formula. */
	private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

	private final CsvWriter csv;

	CsvFile(OutputStream out) {
		this.csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
	}

	@Override
	public void header(List<String> columns) {
		this.csv.writeRecord(columns);
	}

	@Override
	public void row(List<? extends @Nullable Object> values) {
		this.csv.writeRecord(values.stream().map(CsvFile::text).toList());
	}

	@Override
	public void end() throws IOException {
		this.csv.close();
	}

	private static String text(@Nullable Object value) {
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		String text = Objects.toString(value, "");
		boolean formula = value instanceof String && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
		return formula ? "'" + text : text;
	}

}
