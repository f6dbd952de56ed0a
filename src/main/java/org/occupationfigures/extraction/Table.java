package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A text in rows and columns, separated by tabs or commas, whose first row names the
 * columns.
 *
 * @param rows the tokens of each cell, by row
 */
record Table(List<List<List<Token>>> rows) {

	private static final int FEWEST_COLUMNS = 3;

	/** A blank line and one of dashes only are none. */
	private static boolean isRow(String line) {
		return !line.matches("[\\s|:–-]*");
	}

	/** Reads a text as a table; null where it is none. */
	static @Nullable Table of(String characters) {
		List<String> lines = characters.lines().filter(Table::isRow).toList();
		if (lines.size() < 2) {
			return null;
		}
		String mark = Stream.of("\t", "|", ";").filter(lines.get(0)::contains).findFirst().orElse(",");
		int columns = lines.get(1).split(Pattern.quote(mark), -1).length;
		boolean even = columns >= FEWEST_COLUMNS
				&& lines.stream().skip(1).allMatch((line) -> line.split(Pattern.quote(mark), -1).length == columns);
		int heads = lines.get(0).split(Pattern.quote(mark), -1).length;
		boolean named = lines.get(0).chars().noneMatch((character) -> character >= '3' && character <= '9');
		if (!even || !named || heads < columns - 1 || heads > columns) {
			return null;
		}
		List<List<List<Token>>> rows = new ArrayList<>();
		int start = 0;
		for (String line : characters.split("\n", -1)) {
			List<List<Token>> row = new ArrayList<>();
			int from = start;
			for (String cell : line.split(Pattern.quote(mark), -1)) {
				row.add(Token.of(characters, from, from + cell.length()));
				from += cell.length() + 1;
			}
			if (isRow(line)) {
				if (rows.isEmpty() && heads < columns) {
					row.add(0, List.of());
				}
				rows.add(row);
			}
			start += line.length() + 1;
		}
		return new Table(rows);
	}

}
