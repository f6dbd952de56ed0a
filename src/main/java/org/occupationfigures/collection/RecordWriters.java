package org.occupationfigures.collection;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.RecordStore.RecordQuery;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.web.Format;
import tools.jackson.databind.json.JsonMapper;

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

	private final JsonMapper json;

	private final Release release;

	private final String publicAddress;

	private final String prefix;

	RecordWriters(JsonMapper json, Release release, @Value("${public-address}") String publicAddress,
			@Value("${server.servlet.context-path:}") String prefix) {
		this.json = json;
		this.release = release;
		this.publicAddress = publicAddress;
		this.prefix = prefix;
	}

	<T extends Identified> void write(Format format, Listing<T> listing, RecordQuery<T> records, OutputStream out)
			throws IOException {
		if (format == Format.CSV) {
			csv(listing, records, out);
			return;
		}
		Export.Context context = new Export.Context(this.publicAddress, this.release.version(),
				this.release.licenceAddress());
		// NDJSON is the JSON of the records, each with the end of a line.
		Export<T> export = listing.spec().exports().getOrDefault(format, Export.text((record, unused) -> "\n"));
		out.write(bytes(export.opening()));
		inParts(RECORDS, listing.limit(), (after, limit) -> records.records(listing.sort(), after, limit),
				(record) -> record.record().id(), (record, first) -> {
					out.write(bytes(first ? "" : export.separator()));
					if (format == Format.NDJSON) {
						out.write(record.json(listing.fields(), this.json));
					}
					out.write(bytes(export.writer().apply(record.record(), context)));
				});
		out.write(bytes(export.closing()));
	}

	private byte[] bytes(Object written) {
		return (written instanceof String text) ? text.getBytes(StandardCharsets.UTF_8)
				: this.json.writeValueAsBytes(written);
	}

	private void csv(Listing<?> listing, RecordQuery<?> records, OutputStream out) throws IOException {
		CollectionSpec<?> spec = listing.spec();
		try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
			inParts(CHUNK, listing.limit(), (after, limit) -> {
				CsvTable part = spec.csv()
					.apply(records.query(spec.columns(), listing.sort(), after, limit).query(this::read));
				if (after == null) {
					csv.writeRecord(row(part.columns(), "release"));
				}
				return part.rows().stream().map((row) -> row(row, this.release.version())).toList();
			}, (row) -> row.get(0), (row, first) -> csv.writeRecord(row));
		}
	}

	private CsvTable read(ResultSet rows) throws SQLException {
		ResultSetMetaData columns = rows.getMetaData();
		List<String> names = new ArrayList<>();
		for (int i = 1; i <= columns.getColumnCount(); i++) {
			names.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
		}
		List<List<@Nullable Object>> records = new ArrayList<>();
		while (rows.next()) {
			List<@Nullable Object> values = new ArrayList<>(names.size());
			for (int i = 1; i <= names.size(); i++) {
				boolean isDay = columns.getColumnType(i) == Types.DATE;
				Object value = isDay ? rows.getObject(i, LocalDate.class) : rows.getObject(i);
				values.add(names.get(i - 1).equals("record") ? this.prefix + value : value);
			}
			records.add(values);
		}
		return new CsvTable(names, records);
	}

	void write(CsvTable table, OutputStream out) throws IOException {
		try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
			csv.writeRecord(row(table.columns(), "release"));
			table.rows().forEach((row) -> csv.writeRecord(row(row, this.release.version())));
		}
	}

	private static List<String> row(List<? extends @Nullable Object> values, String release) {
		return Stream.concat(values.stream().map(RecordWriters::text), Stream.of(release)).toList();
	}

	private static String text(@Nullable Object value) {
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		String text = Objects.toString(value, "");
		boolean formula = value instanceof String && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
		return formula ? "'" + text : text;
	}

	/** A part is read as a whole first, so that a slow reader holds no connection. */
	private static <R> void inParts(int size, @Nullable Integer most,
			BiFunction<@Nullable String, Integer, List<R>> reader, Function<R, String> id, Writer<R> writer)
			throws IOException {
		String after = null;
		long left = (most != null) ? most : Long.MAX_VALUE;
		do {
			int limit = (int) Math.min(left, size);
			List<R> part = reader.apply(after, limit);
			boolean first = after == null;
			for (R record : part) {
				writer.write(record, first);
				first = false;
			}
			left -= limit;
			after = (part.size() == limit) ? id.apply(part.get(limit - 1)) : null;
		}
		while (after != null && left > 0);
	}

	private interface Writer<R> {

		void write(R record, boolean first) throws IOException;

	}

}
