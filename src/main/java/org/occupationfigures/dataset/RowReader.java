package org.occupationfigures.dataset;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
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
import java.util.Objects;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.dataset.DataPackage.DataFile;
import org.occupationfigures.dataset.DataPackage.Field;

/** Reads the rows of a data file, for check and load; refuses what is no CSV in UTF-8. */
final class RowReader extends AbstractSpliterator<Row> {

	/** Follows the file as a row of its own, unless the file leaves a quote open. */
	private static final String END = "\u0000";

	private static final int LONGEST_CELL = 1_000_000;

	/** The parser writes it in the digits of the machine's language. */
	private static final Pattern LINE = Pattern.compile("(?U).* line (\\d+)$");

	private final DataFolder folder;

	private final String file;

	private final Stream<CsvRecord> csv;

	private final Iterator<CsvRecord> records;

	private final List<String> columns;

	/** Empty until it has been read. */
	private final Map<String, Integer> header = new HashMap<>();

	private RowReader(DataFolder folder, DataFile file) {
		super(Long.MAX_VALUE, ORDERED | NONNULL);
		this.folder = folder;
		this.file = file.path();
		this.columns = file.schema().fields().stream().map(Field::name).toList();
		InputStream end = new ByteArrayInputStream(("\n" + END).getBytes(StandardCharsets.UTF_8));
		try {
			this.csv = CsvReader.builder()
				.allowMissingFields(true)
				.allowExtraFields(true)
				.maxBufferSize(LONGEST_CELL)
				.build(CsvRecordHandler
					.of((handler) -> handler.fieldModifier(FieldModifier.modify((cell) -> cell.replace("\r\n", "\n")))),
						new BufferedReader(new InputStreamReader(new SequenceInputStream(folder.open(this.file), end),
								StandardCharsets.UTF_8.newDecoder())))
				.stream();
			this.records = this.csv.iterator();
		}
		catch (IOException ex) {
			throw folder.unreadable(this.file, ex);
		}
	}

	/** Opens a file, which the stream closes. */
	static Stream<Row> rows(DataFolder folder, DataFile file) {
		RowReader reader = new RowReader(folder, file);
		return StreamSupport.stream(reader, false).onClose(reader.csv::close);
	}

	@Override
	public boolean tryAdvance(Consumer<? super Row> action) {
		if (this.header.isEmpty()) {
			readHeader();
		}
		CsvRecord record = read();
		if (record != null) {
			action.accept(new Row(this.file, this.header, record));
		}
		return record != null;
	}

	private void readHeader() {
		CsvRecord first = read();
		if (first == null) {
			throw new InvalidDataset(this.file + ": the file is empty; it needs at least its header");
		}
		String place = this.file + ":1: ";
		List<String> found = first.getFields();
		Faults faults = new Faults();
		DataFolder.refuseByteOrderMark(this.file, found.get(0));
		this.columns.forEach(
				(column) -> faults.require(found.contains(column), place + "the column " + column + " is missing"));
		found.forEach((column) -> faults.require(this.columns.contains(column),
				place + "the column '" + Row.shown(column) + "' is unknown"));
		found.forEach((column) -> this.header.put(column, this.header.size()));
		faults.require(this.header.size() == found.size(), place + "a column stands twice");
		faults.report();
	}

	private @Nullable CsvRecord read() {
		try {
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
		catch (CsvParseException ex) {
			throw new InvalidDataset(this.file + ":" + fault(ex));
		}
		catch (UncheckedIOException ex) {
			throw this.folder.unreadable(this.file, Objects.requireNonNull(ex.getCause()));
		}
	}

	private static String fault(CsvParseException ex) {
		Matcher line = LINE.matcher(String.valueOf(ex.getMessage()));
		boolean closed = ex.getCause() != null && String.valueOf(ex.getCause().getMessage()).contains("closing quote:");
		return (line.matches() ? Long.parseLong(line.group(1)) + ": " : " ") + "no CSV: "
				+ (closed ? "text stands after a closing quote"
						: "a quote is opened and not closed, or a cell has more than " + LONGEST_CELL + " characters");
	}

}
