package org.occupationfigures.collection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.RecordStore.RecordQuery;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.web.Address;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.ProblemException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writes whole collections as they are read, in parts. */
@Component
class RecordWriters {

	private static final int CHUNK = 1000;

	/** Some records are large, such as comparisons with their claims. */
	private static final int RECORDS = 250;

	private final JsonMapper json;

	private final Release release;

	private final String publicAddress;

	private final String prefix;

	private final Properties meanings;

	RecordWriters(JsonMapper json, Release release, @Value("${public-address}") String publicAddress,
			@Value("${server.servlet.context-path:}") String prefix) throws IOException {
		this.json = json;
		this.release = release;
		this.publicAddress = publicAddress;
		this.prefix = prefix;
		this.meanings = PropertiesLoaderUtils.loadProperties(new ClassPathResource("columns.properties"));
	}

	/** Writes a collection; the path, with its query, is where the same is had again. */
	<T extends Identified> void write(Format format, Listing<T> listing, RecordQuery<T> records, String path,
			OutputStream out) throws IOException {
		if (format == Format.CSV || format == Format.XLSX) {
			flat(format, listing, records, path, out);
			return;
		}
		Export.Context context = Export.Context.of(this.publicAddress, this.release);
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

	private void flat(Format format, Listing<?> listing, RecordQuery<?> records, String path, OutputStream out)
			throws IOException {
		CollectionSpec<?> spec = listing.spec();
		FlatFile file = file(format, path, out, (listing.limit() != null) ? listing.limit() : records.total());
		inParts(CHUNK, listing.limit(), (after, limit) -> {
			CsvTable part = spec.csv()
				.apply(records.query(spec.columns(), listing.sort(), after, limit).query(this::read));
			if (after == null) {
				file.header(with(part.columns(), "release"));
			}
			return part.rows();
		}, (row) -> String.valueOf(row.get(0)), (row, first) -> file.row(with(row, this.release.version())));
		file.end();
	}

	private FlatFile file(Format format, String path, OutputStream out, long rows) {
		if (format == Format.CSV) {
			return new CsvFile(out);
		}
		if (rows > WorkbookFile.MOST_ROWS) {
			throw new ProblemException(HttpStatus.NOT_ACCEPTABLE, "A sheet has room for " + WorkbookFile.MOST_ROWS
					+ " of these " + rows + " records. Ask for fewer, or for .csv");
		}
		return new WorkbookFile(out, this.release, this.publicAddress, path, this.meanings);
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

	void write(Format format, CsvTable table, String path, OutputStream out) throws IOException {
		FlatFile file = file(format, path, out, table.rows().size());
		file.header(with(table.columns(), "release"));
		for (List<@Nullable Object> row : table.rows()) {
			List<@Nullable Object> cells = with(row, this.release.version());
			cells.replaceAll((value) -> (value instanceof Address address) ? this.prefix + address.path() : value);
			file.row(cells);
		}
		file.end();
	}

	private static <V extends @Nullable Object> List<V> with(List<V> values, V last) {
		List<V> all = new ArrayList<>(values);
		all.add(last);
		return all;
	}

	/** A part is read as a whole first, so that a slow reader holds no connection. */
	private static <R> void inParts(int size, @Nullable Integer most, Reader<R> reader, Function<R, String> id,
			Writer<R> writer) throws IOException {
		String after = null;
		long left = (most != null) ? most : Long.MAX_VALUE;
		do {
			int limit = (int) Math.min(left, size);
			List<R> part = reader.read(after, limit);
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

	private interface Reader<R> {

		List<R> read(@Nullable String after, int limit) throws IOException;

	}

	private interface Writer<R> {

		void write(R record, boolean first) throws IOException;

	}

}
