package org.occupationfigures.dataset;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.Edtf;

/** A row of a data file as it stands there; an absent value is an empty text. */
record Row(String file, Map<String, Integer> header, CsvRecord record) {

	/** Characters of which a reader sees nothing, or not what was meant, for a regex. */
	static final String UNSEEN = "\\p{C}\\p{Zl}\\p{Zp}\uFFFD";

	private static final Pattern ESCAPED = Pattern.compile("[" + UNSEEN + "]");

	private static final int SHOWN = 100;

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

	@Nullable String orNull(String column) {
		String cell = get(column);
		return cell.isEmpty() ? null : cell;
	}

	@Nullable BigDecimal number(String column) {
		return has(column) ? new BigDecimal(get(column)) : null;
	}

	/** Reads a cell as a date, which is added to those known by their texts. */
	@Nullable Edtf date(String column, Map<String, Edtf> known) {
		return has(column) ? known.computeIfAbsent(get(column), Edtf::parse) : null;
	}

	/** Gives each cell by its column. */
	Map<String, String> cells() {
		return this.header.keySet().stream().collect(Collectors.toMap((column) -> column, this::get));
	}

	List<String> values(List<String> columns) {
		// Nearly all keys have one column, and a million rows ask for them.
		return (columns.size() == 1) ? List.of(get(columns.get(0))) : columns.stream().map(this::get).toList();
	}

	/** Says in one line, with its file, line and id, what is wrong with it. */
	String fault(String reason) {
		return this.file + ":" + line() + (has("id") ? ": " + shown(get("id")) : "") + ": " + reason;
	}

	/** Gives the beginning of a text, with what is not seen in it escaped. */
	static String shown(String text) {
		boolean isLong = text.codePointCount(0, text.length()) > SHOWN;
		String beginning = isLong ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + '…' : text;
		return ESCAPED.matcher(beginning)
			.replaceAll((unseen) -> unseen.group()
				.chars()
				.mapToObj((unit) -> "\\\\u" + HexFormat.of().toHexDigits((char) unit))
				.collect(Collectors.joining()));
	}

}
