package org.occupationfigures.collection;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.dataset.Release;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes whole collections as they are read, in parts. */
@Component
class RecordWriters {

	private static final int CHUNK = 1000;

	/** Some records are large, such as comparisons with their claims. */
	private static final int RECORDS = 250;

	/** How text begins that a spreadsheet would take for a formula. */
	private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

	/** The column with the addresses of records. */
	private static final String ADDRESS = "record";

	private final Release release;

	private final String prefix;

	RecordWriters(Release release, @Value("${server.servlet.context-path:}") String prefix) {
		this.release = release;
		this.prefix = prefix;
	}

	/** Writes a header, even when nothing follows, and a row per record. */
	void csv(CollectionSpec<?> spec, RecordStore.Selection<?> selection, String sort, long most, OutputStream out)
			throws IOException {
		try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
				CsvWriter csv = CsvWriter.builder().build(writer)) {
			String after = null;
			long left = most;
			boolean first = true;
			do {
				int limit = (int) Math.min(left, CHUNK);
				boolean header = first;
				// Read before it is written, so that a slow reader holds no connection.
				CollectionSpec.CsvRows rows = spec.rows();
				List<List<String>> chunk = (rows != null)
						? texts(header ? rows.columns() : List.of(),
								rows.read().apply(selection.query("*", sort, after, limit)))
						: selection.query(spec.columns(), sort, after, limit)
							.query((ResultSet result) -> read(result, header));
				chunk.forEach(csv::writeRecord);
				left -= limit;
				after = (chunk.size() > (header ? limit : limit - 1)) ? chunk.get(chunk.size() - 1).get(0) : null;
				first = false;
			}
			while (after != null && left > 0);
		}
	}

	/** Reads a chunk, with the names of the columns in front if it needs a header. */
	private List<List<String>> read(ResultSet rows, boolean header) throws SQLException {
		List<List<String>> records = new ArrayList<>();
		int columns = rows.getMetaData().getColumnCount();
		boolean[] days = new boolean[columns + 1];
		List<String> names = new ArrayList<>();
		for (int i = 1; i <= columns; i++) {
			days[i] = rows.getMetaData().getColumnType(i) == Types.DATE;
			names.add(rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
		}
		names.add("release");
		if (header) {
			records.add(names);
		}
		while (rows.next()) {
			List<String> values = new ArrayList<>(columns + 1);
			for (int i = 1; i <= columns; i++) {
				String value = text(days[i] ? rows.getObject(i, LocalDate.class) : rows.getObject(i));
				values.add(names.get(i - 1).equals(ADDRESS) ? this.prefix + value : value);
			}
			values.add(this.release.version());
			records.add(values);
		}
		return records;
	}

	/** Writes a header and rows that are at hand. */
	void csv(CsvTable sheet, OutputStream out) throws IOException {
		try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
				CsvWriter csv = CsvWriter.builder().build(writer)) {
			texts(sheet.columns(), sheet.rows()).forEach(csv::writeRecord);
		}
	}

	/** Turns rows into text, with the names of the columns in front if there are any. */
	private List<List<String>> texts(List<String> columns, List<List<@Nullable Object>> rows) {
		List<List<String>> records = new ArrayList<>();
		if (!columns.isEmpty()) {
			records.add(Stream.concat(columns.stream(), Stream.of("release")).toList());
		}
		for (List<@Nullable Object> row : rows) {
			List<String> values = new ArrayList<>();
			row.forEach((value) -> values.add(text(value)));
			values.add(this.release.version());
			records.add(values);
		}
		return records;
	}

	private static String text(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		String text = value.toString();
		boolean formula = value instanceof String && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
		return formula ? "'" + text : text;
	}

	/**
	 * Writes records.
	 * @param selection the records
	 * @param sort their order
	 * @param most how many at most
	 * @param format what stands around and between them
	 * @param writer gives the bytes of a record
	 * @param out takes the file
	 */
	<T extends Identified> void records(RecordStore.Selection<T> selection, String sort, long most, Export<T> format,
			Function<SerializedRecord<T>, byte[]> writer, OutputStream out) throws IOException {
		out.write(bytes(format.opening()));
		String after = null;
		long left = most;
		do {
			int limit = (int) Math.min(left, RECORDS);
			List<SerializedRecord<T>> records = selection.records(sort, after, limit);
			for (SerializedRecord<T> record : records) {
				if (after != null || record != records.get(0)) {
					out.write(bytes(format.separator()));
				}
				out.write(writer.apply(record));
			}
			left -= limit;
			after = (records.size() == limit) ? records.get(limit - 1).record().id() : null;
		}
		while (after != null && left > 0);
		out.write(bytes(format.closing()));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
