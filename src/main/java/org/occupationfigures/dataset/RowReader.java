package org.occupationfigures.dataset;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.dataset.DataPackage.DataFile;
import org.occupationfigures.dataset.DataPackage.Field;

/**
 * Reads the rows of a data file. Nothing else reads them, so that what is checked is what
 * is loaded. Whatever is no CSV in UTF-8 with the columns of {@code datapackage.json} is
 * {@link InvalidDataset}, when it is reached.
 */
final class RowReader implements Iterator<Row>, Closeable {

	/**
	 * Stands behind the file as a row of its own, unless the file leaves a quote open,
	 * which the parser does not report.
	 */
	private static final String END = "\u0000";

	private static final int LONGEST_CELL = 1_000_000;

	private static final FieldModifier LINE_FEEDS = FieldModifier.modify((cell) -> cell.replace("\r\n", "\n"));

	/** The parser writes it in the digits of the machine's language. */
	private static final Pattern LINE = Pattern.compile("(?U).* line (\\d+)$");

	private final DataFolder folder;

	private final String file;

	private final CloseableIterator<CsvRecord> records;

	private final Map<String, Integer> header;

	private @Nullable CsvRecord next;

	/** Opens a file; refuses one that cannot be read or has other columns. */
	RowReader(DataFolder folder, DataFile file) {
		this.folder = folder;
		this.file = file.path();
		try {
			this.records = records(folder.open(file.path()));
		}
		catch (IOException ex) {
			throw folder.unreadable(this.file, ex);
		}
		try {
			if (!hasNext() || this.next == null) {
				throw new InvalidDataset(this.file + ": the file is empty; it needs at least its header");
			}
			this.header = header(file, this.next.getFields());
			this.next = null;
		}
		catch (InvalidDataset ex) {
			close();
			throw ex;
		}
	}

	/** Line ends inside a cell are line feeds, as in {@link DataFolder#hash}. */
	private static CloseableIterator<CsvRecord> records(InputStream file) {
		InputStream end = new ByteArrayInputStream(("\n" + END).getBytes(StandardCharsets.UTF_8));
		return CsvReader.builder()
			.allowMissingFields(true)
			.allowExtraFields(true)
			.maxBufferSize(LONGEST_CELL)
			.build(CsvRecordHandler.of((handler) -> handler.fieldModifier(LINE_FEEDS)),
					new BufferedReader(new InputStreamReader(new SequenceInputStream(file, end),
							StandardCharsets.UTF_8.newDecoder())))
			.iterator();
	}

	private static Map<String, Integer> header(DataFile file, List<String> header) {
		String place = file.path() + ":1: ";
		List<String> columns = file.schema().fields().stream().map(Field::name).toList();
		Faults faults = new Faults();
		DataFolder.refuseByteOrderMark(file.path(), header.get(0));
		columns.forEach(
				(column) -> faults.require(header.contains(column), place + "the column " + column + " is missing"));
		header.forEach((column) -> faults.require(columns.contains(column),
				place + "the column '" + Row.shown(column) + "' is unknown"));
		Map<String, Integer> places = new HashMap<>();
		header.forEach((column) -> places.put(column, places.size()));
		faults.require(places.size() == header.size(), place + "a column stands twice");
		faults.report();
		return places;
	}

	@Override
	public boolean hasNext() {
		if (this.next == null) {
			try {
				this.next = read();
			}
			catch (CsvParseException ex) {
				throw new InvalidDataset(this.file + ":" + fault(ex));
			}
			catch (UncheckedIOException ex) {
				throw this.folder.unreadable(this.file, Objects.requireNonNull(ex.getCause()));
			}
		}
		return this.next != null;
	}

	private @Nullable CsvRecord read() {
		if (!this.records.hasNext()) {
			return null;
		}
		CsvRecord record = this.records.next();
		if (this.records.hasNext()) {
			return record;
		}
		if (record.getFieldCount() == 1 && record.getField(0).equals(END)) {
			return null;
		}
		throw new InvalidDataset(
				this.file + ":" + record.getStartingLineNumber() + ": no CSV: a quote is opened and not closed");
	}

	/** Says where the record begins that is no CSV, and why it is none. */
	private static String fault(CsvParseException ex) {
		Matcher line = LINE.matcher(String.valueOf(ex.getMessage()));
		boolean closed = ex.getCause() != null && String.valueOf(ex.getCause().getMessage()).contains("closing quote:");
		return (line.matches() ? Long.parseLong(line.group(1)) + ": " : " ") + "no CSV: "
				+ (closed ? "text stands after a closing quote"
						: "a quote is opened and not closed, or a cell has more than " + LONGEST_CELL + " characters");
	}

	@Override
	public Row next() {
		if (!hasNext() || this.next == null) {
			throw new NoSuchElementException();
		}
		Row row = new Row(this.file, this.header, this.next);
		this.next = null;
		return row;
	}

	/** Gives the rows that are left. */
	Stream<Row> stream() {
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
	}

	@Override
	public void close() {
		try {
			this.records.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
