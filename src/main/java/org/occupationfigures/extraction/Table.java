package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * A text in rows and columns. Its first row names the columns, the first aside; or none
 * does, and there is a name before and no blank between the cells of each row.
 *
 * @param heads the tokens of the name of each column, if any
 * @param rows the tokens of each cell, by row
 */
record Table(List<List<Token>> heads, List<List<List<Token>>> rows) {

	private static final int FEWEST_COLUMNS = 3;

	private static final Pattern LEADING_BAR = Pattern.compile("^\\|", Pattern.MULTILINE);

	private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\d]");

	private Table(List<List<List<Token>>> rows) {
		this(isHead(rows.get(0)) ? rows.get(0) : Collections.nCopies(rows.get(0).size(), List.of()),
				isHead(rows.get(0)) ? rows.subList(1, rows.size()) : rows);
	}

	/** Reads a text as a table; null where it is none. */
	static @Nullable Table of(String characters) {
		return Stream.of('\t', '|', ';', ',')
			.map((separator) -> rows(characters, separator))
			.filter((rows) -> rows.size() > 1 && rows.get(0).size() >= FEWEST_COLUMNS
					&& rows.stream().map(List::size).distinct().count() == 1)
			.map((rows) -> cells(characters, rows))
			.filter((rows) -> isHead(rows.get(0)) || rows.stream().allMatch(Table::isNamed))
			.map(Table::new)
			.findFirst()
			.orElse(null);
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
			.filter((row) -> LETTER_OR_DIGIT.matcher(String.join("", row)).find())
			.collect(Collectors.toCollection(ArrayList::new));
		if (rows.size() > 1 && rows.get(0).size() + 1 == rows.get(1).size()) {
			rows.set(0, Stream.concat(Stream.of(""), rows.get(0).stream()).toList());
		}
		return rows;
	}

	private static List<List<List<Token>>> cells(String characters, List<List<String>> rows) {
		List<List<List<Token>>> cells = new ArrayList<>();
		int at = 0;
		for (List<String> row : rows) {
			cells.add(new ArrayList<>());
			for (String cell : row) {
				int start = Math.max(at, characters.indexOf(cell, at));
				at = Math.min(start + cell.length(), characters.length());
				cells.get(cells.size() - 1).add(Token.of(characters, start, at));
			}
		}
		return cells;
	}

	private static boolean isHead(List<List<Token>> row) {
		return row.stream().flatMap(List::stream).noneMatch(Token::isNumber);
	}

	private static boolean isNamed(List<List<Token>> row) {
		return row.get(0).stream().anyMatch(Token::isWord) && isHead(row.subList(0, 1))
				&& row.stream().allMatch((cell) -> cell.isEmpty() || cell.get(0).isGlued());
	}

}
