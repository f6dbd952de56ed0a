package org.occupationfigures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The files of a data set, read without the program. */
public final class DataSet {

	/**
	 * The frozen data set that all tests use but those on {@link #SERVED}: rows of it,
	 * with every kind of claim, both sides and two claims that were withdrawn.
	 */
	public static final Path FOLDER = Path.of("src/test/data");

	/** The data set that is served, which may change at any time. */
	public static final Path SERVED = Path.of("data");

	private DataSet() {
	}

	public static List<Map<String, String>> rows(String file) {
		return rows(FOLDER.resolve(file));
	}

	public static List<Map<String, String>> served(String file) {
		return rows(SERVED.resolve(file));
	}

	/** Copies all files into a folder, to be changed there. */
	public static void copyTo(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			for (Path file : files.toList()) {
				Files.copy(file, folder.resolve(file.getFileName().toString()));
			}
		}
	}

	/** Reads any CSV file with a header. */
	public static List<Map<String, String>> rows(Path file) {
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
			return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
