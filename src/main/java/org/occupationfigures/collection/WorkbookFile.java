package org.occupationfigures.collection;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.dataset.Release;

/**
 * A flat file as a workbook (.xlsx), with a second sheet that says what it is. A cell is
 * a number, a day or text, never a formula.
 */
final class WorkbookFile implements FlatFile {

	/** How many rows a sheet has room for below the header. */
	static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;

	/** Rows are sent in parts, so that few are held. */
	private static final int PART = 1000;

	/** What stands in a column of dates may be a day; other text is never read as one. */
	private static final Pattern DATES = Pattern.compile("(?:.*_)?(?:date|as_of|published|on|earliest|latest)");

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	/** The first day that spreadsheets count alike: many have a 29 February 1900. */
	private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

	private static final int DAY_WIDTH = 11;

	private static final int ABOUT_WIDTH = 24;

	private final Workbook book;

	private final Worksheet sheet;

	private final Release release;

	private final String publicAddress;

	private final String path;

	private final Properties meanings;

	private List<String> columns = List.of();

	private int row;

	WorkbookFile(OutputStream out, Release release, String publicAddress, String path, Properties meanings) {
		this.book = new Workbook(out, "Occupation Figures", null);
		this.sheet = this.book.newWorksheet("Data");
		this.release = release;
		this.publicAddress = publicAddress;
		this.path = path;
		this.meanings = meanings;
	}

	@Override
	public void header(List<String> names) throws IOException {
		this.columns = names;
		this.sheet.freezePane(0, 1);
		for (int column = 0; column < names.size(); column++) {
			this.sheet.inlineString(0, column, names.get(column));
			this.sheet.style(0, column).bold().set();
			this.sheet.width(column, Math.max(DAY_WIDTH, names.get(column).length() + 2));
		}
		this.row = 1;
		this.sheet.flush();
	}

	@Override
	public void row(List<? extends @Nullable Object> values) throws IOException {
		for (int column = 0; column < values.size(); column++) {
			cell(column, values.get(column));
		}
		this.row++;
		if (this.row % PART == 0) {
			this.sheet.flush();
		}
	}

	private void cell(int column, @Nullable Object value) {
		LocalDate day = day(this.columns.get(column), value);
		if (day != null) {
			this.sheet.value(this.row, column, day);
			this.sheet.style(this.row, column).format("yyyy-mm-dd").set();
		}
		else if (value instanceof Number number) {
			this.sheet.value(this.row, column, number);
		}
		else if (value instanceof Boolean truth) {
			this.sheet.value(this.row, column, truth);
		}
		else if (value != null) {
			this.sheet.inlineString(this.row, column, value.toString());
		}
	}

	private static @Nullable LocalDate day(String column, @Nullable Object value) {
		String text = String.valueOf(value);
		boolean isDate = value instanceof LocalDate || value instanceof String && DATES.matcher(column).matches();
		if (!isDate || !DAY.matcher(text).matches()) {
			return null;
		}
		LocalDate day = LocalDate.parse(text);
		return day.isBefore(FIRST_DAY) ? null : day;
	}

	@Override
	public void end() throws IOException {
		this.sheet.finish();
		Worksheet about = this.book.newWorksheet("About");
		about.width(0, ABOUT_WIDTH);
		int line = 0;
		for (List<String> cells : about()) {
			about.inlineString(line, 0, cells.get(0));
			about.style(line, 0).bold().set();
			about.inlineString(line, 1, cells.get(1));
			line++;
		}
		this.book.finish();
	}

	/** Says what the rows are, and what the columns mean. */
	private List<List<String>> about() {
		List<List<String>> lines = new ArrayList<>(
				List.of(List.of("Register", "Occupation Figures, " + this.publicAddress),
						List.of("Release", this.release.version()),
						List.of("Licence", this.release.licence() + ", " + this.release.licenceAddress()),
						List.of("Address", this.publicAddress + this.path),
						List.of("Read it so",
								"A record is a claim, not a fact. The register says who states what, in which"
										+ " document, in which words; it does not say what is true."),
						List.of("Empty cells", "Missing is not zero: null_reason, where there is one, says why."),
						List.of("More", this.publicAddress + "/docs")));
		for (String column : this.columns) {
			// A heading of the wide table has the measure first; alone it says all.
			String meaning = this.meanings.getProperty(column.replaceFirst(".*: ", ""));
			if (meaning != null) {
				lines.add(List.of(column, meaning));
			}
		}
		return lines;
	}

}
