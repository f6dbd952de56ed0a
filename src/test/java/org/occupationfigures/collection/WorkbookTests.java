package org.occupationfigures.collection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.collection.RecordStore.RecordQuery;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.ProblemException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Workbooks have the rows of the CSV, in cells of their types. */
@ApiTest
class WorkbookTests {

	@Autowired
	private Api api;

	@Autowired
	private RecordWriters writers;

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "districts", "occupations", "claims", "casualties", "displacement", "damage", "sites",
			"resolutions", "votes", "sources", "measures", "timeline", "comparisons", "coverage", "releases",
			"readings", "table?pick=latest", "table?pick=latest&shape=wide",
			"claims?measure=killed&sort=-value&limit=3", "changes", "claims?district=zangilan&measure=fires",
			"districts/kalbajar", "claims/kalbajar-displaced-hajiyev-kalbajar-2018" })
	void theRowsAreThoseOfTheCsv(String address) throws Exception {
		List<CsvRecord> csv = CsvReader.builder()
			.ofCsvRecord(this.api.send("GET", suffixed(address, ".csv")).body())
			.stream()
			.toList();
		List<Row> rows = sheet(suffixed(address, ".xlsx"), "Data");
		assertThat(rows).hasSameSizeAs(csv);
		for (int row = 0; row < csv.size(); row++) {
			for (int column = 0; column < csv.get(0).getFieldCount(); column++) {
				String text = csv.get(row).getField(column);
				assertThat(written(rows.get(row), column, text)).as(address + " " + row + " " + column)
					.isEqualTo(text.replaceFirst("^'(?=[=+@-])", ""));
			}
		}
	}

	/** Writes a cell as the CSV does, and refuses a formula. */
	private static String written(Row row, int column, String csv) {
		Cell cell = row.getOptionalCell(column).orElse(null);
		if (cell == null) {
			return "";
		}
		assertThat(cell.getFormula()).isNull();
		return switch (cell.getType()) {
			case STRING -> cell.asString();
			case BOOLEAN -> cell.asBoolean().toString();
			case NUMBER -> (cell.getDataFormatString() != null) ? cell.asDate().toLocalDate().toString()
					: (cell.asNumber().compareTo(new BigDecimal(csv)) == 0) ? csv : cell.getRawValue();
			default -> "";
		};
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "claims?measure=area | value | 1150 | NUMBER",
					"claims?measure=occupation-date | date | 1992-05-08 | NUMBER",
					"claims?measure=occupation-date | date | 1993 | STRING", "claims | as_of | 2012-03 | STRING",
					"claims?measure=occupation-date | date_earliest | 1992-05-08 | NUMBER",
					"claims | district_id | kalbajar | STRING",
					"table?pick=latest&shape=wide | Date of Armenian control | 1993-07-23 | NUMBER",
					"table?pick=latest&shape=wide | Date of Armenian control | 1993 | STRING",
					"table?pick=latest&shape=wide | Area (km2) | 1150 | NUMBER", "claims | release | 1.0.0 | STRING",
					"sources | source_title | @amcharts/amcharts5-geodata 5.1.6, azerbaijanLow | STRING" })
	void aCellHasTheTypeOfItsValue(String address, String column, String value, CellType type) throws Exception {
		List<Row> rows = sheet(suffixed(address, ".xlsx"), "Data");
		int index = rows.get(0).stream().map(Cell::asString).toList().indexOf(column);
		assertThat(rows.stream().skip(1).filter((row) -> written(row, index, value).equals(value))).isNotEmpty()
			.allSatisfy((row) -> assertThat(row.getCell(index).getType()).isEqualTo(type));
	}

	@Test
	void whatADocumentSaysIsTextEvenIfItLooksLikeADay() throws Exception {
		for (String collection : List.of("claims", "timeline", "occupations")) {
			List<Row> rows = sheet("/v1/" + collection + ".xlsx", "Data");
			int index = rows.get(0).stream().map(Cell::asString).toList().indexOf("as_written");
			assertThat(rows).allSatisfy((row) -> assertThat(row.getOptionalCell(index).map(Cell::getType))
				.isNotEqualTo(Optional.of(CellType.NUMBER)));
		}
	}

	@Test
	void theSecondSheetSaysWhatTheFirstIs() throws Exception {
		List<Row> about = sheet("/v1/claims.xlsx?sort=-value&measure=killed", "About");
		assertThat(about).extracting((row) -> row.getCellText(0) + ": " + row.getCellText(1))
			.contains("Release: 1.0.0", "Licence: CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/",
					"Address: http://localhost:8080/v1/claims.xlsx?measure=killed&sort=-value")
			.anyMatch((line) -> line.contains("A record is a claim, not a fact."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "districts", "occupations", "claims", "sites", "resolutions", "votes", "sources",
			"measures", "timeline", "comparisons", "coverage", "releases", "changes", "readings", "table?pick=latest" })
	void theSecondSheetSaysWhatEveryColumnMeans(String address) throws Exception {
		assertThat(sheet(suffixed(address, ".xlsx"), "About")).extracting((row) -> row.getCellText(0))
			.containsAll(sheet(suffixed(address, ".xlsx"), "Data").get(0).stream().map(Cell::asString).toList());
	}

	@Test
	void theHeaderStaysInSight() throws Exception {
		Path file = Files.write(this.folder.resolve("claims.xlsx"), body("/v1/claims.xlsx").body());
		try (ZipFile zip = new ZipFile(file.toFile());
				InputStream rows = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
			assertThat(new String(rows.readAllBytes(), StandardCharsets.UTF_8)).contains("ySplit=\"1\"", "\"frozen\"");
		}
	}

	@Test
	void itIsAFileToSave() throws Exception {
		HttpResponse<byte[]> answer = body("/v1/claims.xlsx?measure=killed");
		assertThat(answer.headers().firstValue("Content-Type")).contains(Format.XLSX.type().toString());
		assertThat(answer.headers().firstValue("Content-Disposition"))
			.contains("attachment; filename=\"occupation-figures-claims-1.0.0.xlsx\"");
		assertThat(answer.headers().firstValue("X-Total-Count"))
			.contains(String.valueOf(this.api.ids("/v1/claims?measure=killed").size()));
		assertThat(this.api.get("/v1/claims.xlsx?fields=id").at("/errors/0/reason").asString())
			.isEqualTo("a .xlsx always has the same fields");
		assertThat(this.api.send("GET", "/v1/check.xlsx?value=1").statusCode()).isEqualTo(406);
	}

	@Test
	void moreRowsThanASheetHasRoomForAreRefusedBeforeTheFirst() {
		RecordQuery<FormatTests.Version> many = new RecordQuery<>() {

			@Override
			public long total() {
				return 1_048_576;
			}

			@Override
			public List<SerializedRecord<FormatTests.Version>> records(String sort, String after, int limit) {
				throw new IllegalStateException();
			}

			@Override
			public StatementSpec query(String columns, String sort, String after, int limit) {
				throw new IllegalStateException();
			}

		};
		CollectionSpec<FormatTests.Version> spec = new CollectionSpec<>(FormatTests.Version.class, "x", Map.of(),
				(query) -> List.of(), "id");
		Listing<FormatTests.Version> listing = new Listing<>(spec, Map.of(), () -> many, "id", null, List.of());
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.writers.write(Format.XLSX, listing, many, "", OutputStream.nullOutputStream()));
	}

	private HttpResponse<byte[]> body(String address) throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:" + this.api.port() + address);
		return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
	}

	private List<Row> sheet(String address, String name) throws IOException, InterruptedException {
		try (InputStream in = new ByteArrayInputStream(body(address).body());
				ReadableWorkbook book = new ReadableWorkbook(in, new ReadingOptions(true, false))) {
			return book.findSheet(name).orElseThrow().read();
		}
	}

	private static String suffixed(String address, String suffix) {
		return "/v1/" + address.replaceFirst("\\?|$", suffix + "$0");
	}

}
