package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * A text in rows and columns, whose first row names the columns; it may leave out the
 * first.
 *
 * @param rows the tokens of each cell, by row
 */
record Table(List<List<List<Token>>> rows) {

	private static final int FEWEST_COLUMNS = 3;

	private static final Pattern LEADING_BAR = Pattern.compile("^\\|", Pattern.MULTILINE);

	/** Reads a text as a table; null where it is none. */
	static @Nullable Table of(String characters) {
		return Stream.of('\t', '|', ';', ',')
			.map((separator) -> new Table(rows(characters, separator)))
			.filter(Table::isEven)
			.findFirst()
			.orElse(null);
	}

	private static List<List<List<Token>>> rows(String characters, char separator) {
		List<List<List<Token>>> rows = new ArrayList<>();
		int at = 0;
		for (CsvRecord line : CsvReader.builder()
			.fieldSeparator(separator)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowExtraCharsAfterClosingQuote(true)
			.ofCsvRecord(LEADING_BAR.matcher(characters).replaceAll(""))) {
			List<List<Token>> row = new ArrayList<>();
			for (String cell : line.getFields()) {
				int start = Math.max(at, characters.indexOf(cell, at));
				at = Math.min(start + cell.length(), characters.length());
				row.add(Token.of(characters, start, at));
			}
			if (row.stream().flatMap(List::stream).anyMatch((token) -> token.isWord() || token.isNumber())) {
				rows.add(row);
			}
		}
		if (rows.size() > 1 && rows.get(0).size() + 1 == rows.get(1).size()) {
			rows.get(0).add(0, List.of());
		}
		return rows;
	}

	private boolean isEven() {
		return this.rows.size() > 1 && this.rows.get(0).size() >= FEWEST_COLUMNS
				&& this.rows.stream().map(List::size).distinct().count() == 1
				&& this.rows.get(0).stream().flatMap(List::stream).noneMatch(Token::isNumber);
	}

}
