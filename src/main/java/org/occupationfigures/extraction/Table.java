package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of each cell of a text in rows and columns, by row; the first row names the
 * columns and may leave out the first. It begins behind what stands above it.
 */
record Table(int start, List<List<List<Token>>> rows) {

	private static final int FEWEST_COLUMNS = 3;

	private static final Pattern LEADING_BAR = Pattern.compile("^\\|", Pattern.MULTILINE);

	private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\d]");

	/** Digits that are not a part of a name such as {@code pop_1989}. */
	private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d_])\\d");

	/** Reads a text as a table; null where it is none. */
	static @Nullable Table of(String characters) {
		for (char separator : "\t|;,".toCharArray()) {
			int start = characters.lastIndexOf('\n', characters.indexOf(separator)) + 1;
			List<List<String>> rows = rows(characters.substring(start), separator);
			if (rows.size() > 1 && rows.get(0).size() >= FEWEST_COLUMNS
					&& rows.stream().map(List::size).distinct().count() == 1
					&& rows.get(0).stream().noneMatch((head) -> NUMBER.matcher(head).find())) {
				return new Table(start, cells(characters, start, rows));
			}
		}
		return null;
	}

	private static List<List<String>> rows(String characters, char separator) {
		List<List<String>> rows = CsvReader.builder()
			.fieldSeparator(separator)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowExtraCharsAfterClosingQuote(true)
			.ofCsvRecord(LEADING_BAR.matcher(characters).replaceAll(""))
			.stream()
			.map(CsvRecord::getFields)
			.filter((row) -> row.stream().anyMatch((cell) -> LETTER_OR_DIGIT.matcher(cell).find()))
			.collect(Collectors.toCollection(ArrayList::new));
		if (rows.size() > 1 && rows.get(0).size() + 1 == rows.get(1).size()) {
			rows.set(0, Stream.concat(Stream.of(""), rows.get(0).stream()).toList());
		}
		return rows;
	}

	private static List<List<List<Token>>> cells(String characters, int start, List<List<String>> rows) {
		List<List<List<Token>>> table = new ArrayList<>();
		int at = start;
		for (List<String> row : rows) {
			List<List<Token>> cells = new ArrayList<>();
			for (String cell : row) {
				int from = Math.max(at, characters.indexOf(cell, at));
				at = Math.min(from + cell.length(), characters.length());
				cells.add(Token.of(characters, from, at));
			}
			table.add(cells);
		}
		return table;
	}

}
