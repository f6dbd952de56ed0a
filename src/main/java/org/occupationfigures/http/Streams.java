package org.occupationfigures.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.data.Release;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Writes whole collections as they are read, a thousand records at a time. */
@Component
class Streams {

	private static final int CHUNK = 1000;

	/** How text begins that a spreadsheet would take for a formula. */
	private static final String FORMULA = "=+-@\t\r";

	private final Rows rows;

	private final JsonMapper json;

	private final Release release;

	Streams(Rows rows, JsonMapper json, Release release) {
		this.rows = rows;
		this.json = json;
		this.release = release;
	}

	/** Writes a header, even when nothing follows, and a row per record. */
	void csv(Listing<?> listing, Filter filter, String sort, long most, OutputStream out) {
		try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
				CsvWriter csv = CsvWriter.builder().build(writer)) {
			String after = null;
			long left = most;
			boolean first = true;
			do {
				int limit = (int) Math.min(left, CHUNK);
				boolean header = first;
				String last = this.rows.select(listing, listing.columns(), filter.conditions(), sort, after, limit)
					.query((ResultSet rows) -> write(rows, csv, header, limit));
				left -= limit;
				after = last.isEmpty() ? null : last;
				first = false;
			}
			while (after != null && left > 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Writes a chunk and gives the id of its last row; empty when it was the last chunk.
	 */
	private String write(ResultSet rows, CsvWriter csv, boolean header, int limit) throws SQLException {
		int columns = rows.getMetaData().getColumnCount();
		if (header) {
			List<String> names = new ArrayList<>();
			for (int i = 1; i <= columns; i++) {
				names.add(rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
			}
			names.add("release");
			csv.writeRecord(names);
		}
		int count = 0;
		String last = "";
		while (rows.next()) {
			List<String> values = new ArrayList<>();
			for (int i = 1; i <= columns; i++) {
				values.add(text(rows.getObject(i)));
			}
			values.add(this.release.version());
			csv.writeRecord(values);
			last = values.get(0);
			count++;
		}
		return (count == limit) ? last : "";
	}

	/** Writes a header and rows that are at hand. */
	void csv(Sheet sheet, OutputStream out) {
		try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
				CsvWriter csv = CsvWriter.builder().build(writer)) {
			List<String> names = new ArrayList<>(sheet.columns());
			names.add("release");
			csv.writeRecord(names);
			for (List<@Nullable Object> row : sheet.rows()) {
				List<String> values = new ArrayList<>();
				row.forEach((value) -> values.add(text(value)));
				values.add(this.release.version());
				csv.writeRecord(values);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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

	/** Writes a line of JSON per record. */
	<T extends Identified> void ndjson(Listing<T> listing, Filter filter, String sort, long most,
			Function<T, Object> kept, OutputStream out) {
		try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
			String after = null;
			long left = most;
			do {
				int limit = (int) Math.min(left, CHUNK);
				List<T> records = listing.reader()
					.apply(this.rows.select(listing, "*", filter.conditions(), sort, after, limit));
				for (T record : records) {
					writer.write(this.json.writeValueAsString(kept.apply(record)));
					writer.write('\n');
				}
				left -= limit;
				after = (records.size() == limit) ? records.get(limit - 1).id() : null;
			}
			while (after != null && left > 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
