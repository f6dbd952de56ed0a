package org.occupationfigures.dataset;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;

/**
 * A row of a data file as it stands there; an absent value is an empty text.
 *
 * @param file the name of the file
 * @param header the place of each column
 * @param record its cells
 */
record Row(String file, Map<String, Integer> header, CsvRecord record) {

	private static final int SHOWN = 100;

	private static final char UNREADABLE = '\uFFFD';

	/** Gives the line where it begins. */
	long line() {
		return this.record.getStartingLineNumber();
	}

	String get(String column) {
		Integer place = this.header.get(column);
		return (place != null) ? this.record.getField(place) : "";
	}

	boolean has(String column) {
		return !get(column).isEmpty();
	}

	/** Gives a cell, null for an empty one. */
	@Nullable String orNull(String column) {
		String cell = get(column);
		return cell.isEmpty() ? null : cell;
	}

	/** Reads a cell as an EDTF date, null for an empty one. */
	@Nullable Edtf date(String column) {
		return has(column) ? Edtf.parse(get(column)) : null;
	}

	List<String> values(List<String> columns) {
		// Nearly all keys have one column, and a million rows ask for them.
		return (columns.size() == 1) ? List.of(get(columns.get(0))) : columns.stream().map(this::get).toList();
	}

	/**
	 * Says what is wrong with it.
	 * @param reason what is wrong
	 * @return one line, with its file, line and id
	 */
	String fault(String reason) {
		return this.file + ":" + line() + (has("id") ? ": " + shown(get("id")) : "") + ": " + reason;
	}

	/**
	 * Makes a text of a file fit to be printed in a report.
	 * @param text any text
	 * @return its beginning, without characters that are not seen
	 */
	static String shown(String text) {
		StringBuilder shown = new StringBuilder();
		text.codePoints().limit(SHOWN).forEach((character) -> {
			if (isUnseen(character)) {
				for (char unit : Character.toChars(character)) {
					shown.append("\\u").append(HexFormat.of().toHexDigits(unit));
				}
			}
			else {
				shown.appendCodePoint(character);
			}
		});
		return (text.codePointCount(0, text.length()) > SHOWN) ? shown.append('…').toString() : shown.toString();
	}

	/**
	 * Tells whether a reader sees nothing of a character, or not what was meant: it
	 * steers or ends lines, has no shape of its own, or stands for one that could not be
	 * read.
	 */
	static boolean isUnseen(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> character == UNREADABLE;
		};
	}

}
