package org.occupationfigures.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.DataSet;
import org.occupationfigures.OccupationFigures;
import org.occupationfigures.dataset.DataPackage.Constraints;
import org.occupationfigures.dataset.DataPackage.Field;
import org.occupationfigures.dataset.DataPackage.Schema;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Breaks a copy of the data set, one way at a time. */
class DataFilesTests {

	private static final String ROW = "shusha-missing-icrc-2015-caucasian-knot,icrc-2015-caucasian-knot,shusha,missing,,21,,,about,persons,,"
			+ "1992-05,azerbaijani,,,about 21 people missing,paragraph 2,,,,";

	@TempDir
	private Path folder;

	@BeforeEach
	void copy() throws IOException {
		try (Stream<Path> files = Files.list(DataSet.FOLDER)) {
			for (Path file : files.toList()) {
				Files.copy(file, this.folder.resolve(file.getFileName().toString()),
						StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	@Test
	void theDataSetIsSound() {
		assertThatNoException().isThrownBy(this::check);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"icrc-2015-caucasian-knot,shusha | icrc-2014-caucasian-knot,shusha | source_id 'icrc-2014-caucasian-knot' is unknown: no such row in sources.csv",
			",shusha,missing | ,susha,missing | district_id 'susha' is unknown: no such row in districts.csv",
			"1992-05,azerb | 1992-31,azerb | as_of '1992-31' is no date: there is no month 31",
			"1992-05,azerb | May 1992,azerb | as_of 'May 1992' is no date: not an EDTF date of level 0 or 1",
			",21,,, | ,2I,,, | value '2I' is no number such as 3054 or 33.5",
			",21,,, | ,,,, | has neither value nor date nor statement nor null_reason",
			",21,,,about | ,,30,20,range | not low <= high", ",21,,,about | ,,20,,range | low and high stand together",
			",21,,,about | ,25,20,30,range | a range has low and high, and no value",
			",21,,,about | ,25,,,estimate | an estimate has value, low and high",
			",21,,,about | ,,20,30,estimate | an estimate has value, low and high",
			",21,,,about | ,31,20,30,estimate | value is not between low and high",
			",21,,,about | ,25,20,30,about | low and high go with the qualifiers range and estimate",
			",about, | ,around, | qualifier 'around' is none of about, at-least, estimate, exact",
			",persons, | ,villages, | unit 'villages' is not persons, that of its measure",
			",persons, | ,, | unit '' is not persons", ",21,,, | ,-21,,, | value '-21' is less than 0",
			",21,,, | ,021,,, | value '021' is no number such as 3054 or 33.5",
			"1992-05,azerb | 1792-05,azerb | as_of '1792-05' is not of the years 1800 to ",
			"1992-05,azerb | 1992/2040,azerb | as_of '1992/2040' is not of the years",
			"1992-05,azerb | Y17000002,azerb | as_of 'Y17000002' is not of the years",
			"azerbaijani,,, | azerbaijani,,It is true that 21 are missing., | the statement of a quantity or date is composed: leave it empty",
			"paragraph 2 | --- | locator '---' has neither letter nor digit",
			"paragraph 2 | none | locator 'none' stands for no value: leave the cell empty",
			"paragraph 2 | para\u202Egraph | locator 'para\\u202egraph' has a character that is not seen",
			"paragraph 2 | para\u0000graph | locator 'para\\u0000graph' has a character that is not seen",
			"paragraph 2 | para\u001B[2Jgraph | locator 'para\\u001b[2Jgraph' has a character that is not seen",
			"paragraph 2 | para\u200Bgraph | locator 'para\\u200bgraph' has a character that is not seen",
			"paragraph 2 | para\u200Cgraph | locator 'para\\u200cgraph' has a character that is not seen",
			"paragraph 2 | para\u200Fgraph | has a character that is not seen",
			"paragraph 2 | para\u061Cgraph | has a character that is not seen",
			"paragraph 2 | para\uE000graph | has a character that is not seen",
			"paragraph 2 | para\u0378graph | has a character that is not seen",
			"paragraph 2 | para\uDB40\uDC41graph | locator 'para\\udb40\\udc41graph' has a character that is not seen",
			"paragraph 2 | 'paragraph 2\u00A0' | has spaces at its ends",
			"paragraph 2 | '\u3000paragraph 2' | has spaces at its ends",
			",21,,,about | ,,1.2,1.8,range | value, low and high are whole numbers, since persons are counted",
			",21, | ,10.5, | value, low and high are whole numbers, since persons are counted",
			"paragraph 2 | para\uFFFDgraph | has a character that is not seen",
			"about 21 people missing | one two three four five six seven eight nine ten eleven | does not fit. Fragment of the source",
			"azerbaijani,,, | azeri,,, | side 'azeri' is none of armenian, azerbaijani, both, unspecified",
			"azerbaijani,, | azerbaijani,war-2021, | scope 'war-2021' is unknown: no such row in scopes.csv",
			"2,,,, | 2,20,10,, | start is not before end",
			"shusha-missing- | Shusha_missing- | does not fit. Identifier; never reused.",
			",21, | , 21, | value ' 21' has spaces at its ends",
			",missing, | ,occupation-date, | a date measure needs a date",
			",missing, | ,mising, | measure_id 'mising' is unknown: no such row in measures.csv",
			"1992-05,azerbaijani, | 1992-05,, | side is empty, but people are counted: say whose, or unspecified",
			"1992-05,azerb | ,azerb | a flow needs as_of, the period that it is counted over",
			",,,, | ,,, | 20 columns where the header has 21" })
	void aBadClaimIsReportedWithFileLineIdAndReason(String good, String bad, String reason) throws IOException {
		String row = bad.equals(",,,") ? ROW.substring(0, ROW.length() - 1) : ROW.replace(good, bad);
		row = reason.startsWith("a flow") ? row.replace(",missing,", ",mine-victims,") : row;
		append("claims.csv", row + "\n");
		int line = DataSet.rows("claims.csv").size() + 2;
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.satisfies((ex) -> assertThat(ex.faults)
				.anySatisfy((fault) -> assertThat(fault).startsWith("claims.csv:" + line).contains(reason)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "census-population | persons | unspecified | empty stands for all here",
			"area | km2 | armenian | its measure has no side" })
	void aSideStandsWhereItsMeasureHasOne(String measure, String unit, String side, String reason) throws IOException {
		append("claims.csv",
				ROW.replace(",missing,", "," + measure + ",")
					.replace(",persons,", "," + unit + ",")
					.replace(",azerbaijani,", "," + side + ",") + "\n");
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check).withMessageEndingWith(reason);
	}

	/** A date, its qualifier, and the one that goes with it. */
	@ParameterizedTest
	@CsvSource({ "1993-07-23, range, exact", "1993-07-23, indefinite, exact", "1993-07-23, up-to, exact",
			"1993-07-23, '', exact", "1993-07, more-than, exact", "1993~, exact, about", "1993?, exact, about",
			"1993%, exact, about", "../1993, exact, up-to", "/1993, range, up-to", "1993/.., about, at-least",
			"1993/, more-than, at-least", "1992/1993~, about, range" })
	void aDateHasTheQualifierOfItsForm(String date, String qualifier, String right) throws IOException {
		String row = "lachin-date-1,azernews-2020-aghdam,lachin,occupation-date,,,,,%s,,%s,,,,,,,,,,\n";
		append("claims.csv", row.formatted(qualifier, date));
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.withMessageEndingWith("lachin-date-1: the qualifier of the date '" + date + "' is " + right);
		assertThatExceptionOfType(FlywayException.class).isThrownBy(unchecked()::migrate)
			.withMessageContaining("CLAIM_");
		copy();
		append("claims.csv", row.formatted(right, date));
		assertThatNoException().isThrownBy(this::check);
		assertThatNoException().isThrownBy(unchecked()::migrate);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "occupation-date,,,,,exact,,1993-07-23,,,,,,,,,not-quantified,",
			"site-looted,kalbajar-museum,,,,,,,,,,It was looted.,,,,,not-quantified," })
	void aReasonForNoNumberIsForQuantitiesAndClaimsInWords(String claim) throws IOException {
		append("claims.csv", "aghdam-date-1,azernews-2020-aghdam,aghdam," + claim + "\n");
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.withMessageEndingWith("aghdam-date-1: null_reason is for quantities and claims in words");
		assertThatExceptionOfType(FlywayException.class).isThrownBy(unchecked()::migrate)
			.withMessageContaining("CLAIM_UNSTATED");
	}

	/** What stands in a cell, and what is served of it. */
	static Stream<Arguments> goodFragments() {
		return Stream.of(Arguments.of("½", "½"), Arguments.of("one\r\ntwo", "one\ntwo"),
				Arguments.of("one\ntwo", "one\ntwo"), Arguments.of("قره\u200Cباغ", "قره\u200Cباغ"));
	}

	@ParameterizedTest
	@MethodSource("goodFragments")
	void aGoodFragmentIsServed(String written, String served) throws Exception {
		append("claims.csv", ROW.replace("about 21 people missing", '"' + written + '"') + "\n");
		Files.writeString(file("releases.csv"), Files.readString(file("releases.csv"))
			.replaceAll("(?<=,[0-9a-f]{64}),\\d+,", "," + (DataSet.rows("claims.csv").size() + 1) + ","));
		assertThatNoException().isThrownBy(this::check);
		assertThat(tables(new DataFolder(this.folder.toString())).get("CLAIM")).anySatisfy((claim) -> assertThat(claim)
			.contains(Map.entry("ID", "shusha-missing-icrc-2015-caucasian-knot"), Map.entry("AS_WRITTEN", served)));
	}

	@Test
	void anyNumberOfFaultsIsCountedAndTheFirstAreNamed() throws IOException {
		append("scopes.csv", IntStream.range(0, 300).mapToObj((i) -> "X" + i + ",,\n").collect(Collectors.joining()));
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check).satisfies((ex) -> {
			assertThat(ex.faults).hasSize(200);
			assertThat(new LoadFailures().analyze(ex).getDescription()).startsWith("The data set has 600 fault(s):")
				.endsWith("… and 400 more");
		});
	}

	@Test
	void aFieldThatIsNotDescribedIsReportedWithItsPattern() throws IOException {
		replace("datapackage.json", "\"description\": \"Language of the text read (ISO 639).\", ", "");
		replace("sources.csv", ",2021-09-07,hy,", ",2021-09-07,English,");
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.withMessageContaining("language 'English' does not fit the pattern [a-z]{2,3}");
	}

	@Test
	void theDayOfAReleaseIsThatInUtc() throws IOException {
		replace("datapackage.json", "2026-11-24T00:00:00Z", "2026-11-24T00:00:00+04:00");
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.withMessageEndingWith("date is not 2026-11-23, the day of created in datapackage.json in UTC");
	}

	@Test
	void aGoodClaimIsServed() throws IOException {
		append("claims.csv", ROW + "\n");
		try (ConfigurableApplicationContext context = start()) {
			assertThat(context.getBean(JdbcClient.class)
				.sql("select statement from claim where id = 'shusha-missing-icrc-2015-caucasian-knot'")
				.query(String.class)
				.single()).isEqualTo("About 21 people missing in Shusha");
		}
	}

	@Test
	void aDoubledIdIsReportedWithTheLineOfTheFirst() throws IOException {
		String row = Files.readAllLines(file("sources.csv")).get(3);
		append("sources.csv", row + "\n");
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.withMessageContaining("id stands already in line 4");
	}

	@Test
	void anUnusedSourceIsReported() throws IOException {
		append("sources.csv", "nobody-1993,T,P,C,,press,report,1993,en,https://example.org,nobody,excerpt,,\n");
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.withMessageEndingWith("nobody-1993: no row rests on this source");
	}

	@Test
	void anAreaWithTheNameOfTheConflictAsAWholeIsReported() throws IOException {
		String row = Files.readAllLines(file("districts.csv")).get(1).replaceFirst("^[a-z-]+", "conflict");
		append("districts.csv", row + "\n");
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.withMessageContaining(
					"districts.csv:11: conflict: this word stands for the conflict as a whole, or for no value");
	}

	@Test
	void aMissingColumnAndAnUnknownOneAreReported() throws IOException {
		Files.writeString(file("scopes.csv"), Files.readString(file("scopes.csv")).replace("id,label", "id,name"));
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.satisfies((ex) -> assertThat(ex.faults).contains("scopes.csv:1: the column label is missing",
					"scopes.csv:1: the column 'name' is unknown"));
	}

	@Test
	void twoComparisonsThatWouldHaveOneIdAreRefused() throws IOException {
		append("scopes.csv", "armenian,the Armenian part,\n");
		append("claims.csv",
				"zangilan-z-1,azernews-2020-aghdam,zangilan,houses-lost,,111,,,exact,buildings,,,armenian,,,,,,,,\n"
						+ "zangilan-z-2,azernews-2020-aghdam,zangilan,houses-lost,,999,,,exact,buildings,,,,armenian,,,,,,,\n");
		assertThatExceptionOfType(Exception.class).isThrownBy(this::start)
			.havingRootCause()
			.isInstanceOf(InvalidDataset.class)
			.withMessageStartingWith("claims.csv:" + (DataSet.rows("claims.csv").size() + 3)
					+ ": zangilan-z-2: the comparison zangilan.houses-lost.armenian");
	}

	@Test
	void twoOccupationsThatWouldHaveOneIdAreReported() throws IOException {
		String district = Files.readAllLines(file("districts.csv")).get(1).replaceFirst("^[a-z-]+", "shusha-north");
		append("districts.csv", district + "\n");
		String document = ",T,P,C,,press,report,1993,en,https://example.org,nobody,excerpt,,\n";
		append("sources.csv", "north-only-1993" + document + "only-1993" + document);
		append("claims.csv", "shusha-area-1,north-only-1993,shusha,area,,289,,,exact,km2,,,,,,,,,,,\n"
				+ "shusha-area-2,only-1993,shusha-north,area,,290,,,exact,km2,,,,,,,,,,,\n");
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.withMessageContaining("shusha-area-2: the occupation shusha-north-only-1993 would be of two areas");
	}

	@Test
	void numbersThatAreNoneDoNotStopTheCheck() throws IOException {
		append("claims.csv",
				"zangilan-z-1,azernews-2020-aghdam,zangilan,missing,,,x,y,range,persons,,,armenian,,,1,,99999999998,99999999999,,\n");
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.withMessageContainingAll("low 'x' is no number", "end '99999999999' is no whole number");
	}

	@Test
	void aMissingFileIsReported() throws IOException {
		Files.delete(file("codes.csv"));
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::hash)
			.withMessageStartingWith("codes.csv: the file is missing in ");
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.withMessageStartingWith("codes.csv: the file is missing in ");
	}

	@Test
	void aFileThatIsNotUtf8IsReportedWithItsLine() throws IOException {
		Files.write(file("names.csv"), Files.readString(file("names.csv")).getBytes(StandardCharsets.UTF_16));
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.withMessageContaining("names.csv:1: not UTF-8");
	}

	@Test
	void aWrongByteIsFoundFarInAFileOfAnyLength() throws IOException {
		byte[] rows = IntStream.range(0, 30_000)
			.mapToObj((i) -> "scope-" + i + ",ä😀,\r\n")
			.collect(Collectors.joining())
			.getBytes(StandardCharsets.UTF_8);
		DataFolder endless = new DataFolder(this.folder.toString()) {
			@Override
			public InputStream open(String name) throws IOException {
				return !name.equals("scopes.csv") ? super.open(name)
						: new SequenceInputStream(Collections.enumeration(
								List.of(new ByteArrayInputStream("id,label,period\n".getBytes(StandardCharsets.UTF_8)),
										new ByteArrayInputStream(rows),
										new ByteArrayInputStream(new byte[] { 'x', (byte) 0xE4, 'x' }), endless())));
			}
		};
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(new DataCheck(endless)::run)
			.satisfies((ex) -> assertThat(ex.faults).contains("scopes.csv:30002: not UTF-8"));
	}

	private static InputStream endless() {
		return new InputStream() {
			@Override
			public int read() {
				return 'x';
			}
		};
	}

	@Test
	void aByteOrderMarkIsReported() throws IOException {
		Files.writeString(file("names.csv"), "\uFEFF" + Files.readString(file("names.csv")));
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.withMessageContaining("names.csv:1: starts with a byte order mark");
	}

	@Test
	void aVersionWithoutARowAmongTheReleasesIsReported() throws IOException {
		Files.writeString(file("datapackage.json"), Files.readString(file("datapackage.json"))
			.replaceFirst("\"version\": \"[^\"]*\"", "\"version\": \"77.0.0\""));
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.withMessage("releases.csv: no row for version 77.0.0 of datapackage.json");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"\"created\": \"2026-11-24T00:00:00Z\" | \"created\": \"yesterday\" | datapackage.json:7: created 'yesterday' cannot be read as a time such as 2026-11-24T00:00:00Z",
			"\"created\": \"2026-11-24T00:00:00Z\", | | datapackage.json: created is missing" })
	void aWrongDescriptionIsReportedWithLineFieldAndReason(String good, String bad, String reason) throws IOException {
		Files.writeString(file("datapackage.json"),
				Files.readString(file("datapackage.json")).replace(good, (bad != null) ? bad : ""));
		assertThatExceptionOfType(Exception.class).isThrownBy(this::start)
			.havingRootCause()
			.isInstanceOf(InvalidDataset.class)
			.withMessage(reason);
	}

	/** A file, what stands in it, what stands there instead, and what is said of that. */
	static Stream<Arguments> faultyFiles() {
		return Stream.of(
				Arguments.of("districts.csv", "\nlachin,", "\n" + "x".repeat(201) + ",",
						"has more than 200 characters"),
				Arguments.of("districts.csv", "Lachin,district,", "---,district,", "has neither letter nor digit"),
				Arguments.of("districts.csv", "Lachin,district,", "ʼʼ,district,",
						"lachin: name 'ʼʼ' names no area: nothing can be found by it"),
				Arguments.of("districts.csv", ",39.6383414,46.5460853,", ",39.6383414,,",
						"latitude and longitude stand together"),
				Arguments.of("districts.csv", "Lachin,district,", "Lachin {figure},district,",
						"lachin: name 'Lachin {figure}' has braces, which are for placeholders of sentences"),
				Arguments.of("sites.csv", "Saatli mosque, Shusha", "Saatli} mosque, Shusha", "has braces"),
				Arguments.of("scopes.csv", "2020 to 2023", "2020 to {area}", "has braces"),
				Arguments.of("names.csv", ",Agdam,", ",None,", "names.csv:2: name 'None' stands for no value"),
				Arguments.of("names.csv", ",Agdam,", ",nóne,", "names.csv:2: name 'nóne' names no area"),
				Arguments.of("names.csv", ",Agdam,", ",conflict,", "names.csv:2: name 'conflict' names no area"),
				Arguments.of("codes.csv", ",azagm,", ",con-flict,", "codes.csv:2: code 'con-flict' names no area"),
				Arguments.of("overlaps.csv", "nagorno-karabakh,aghdam,", "nagorno-karabakh,nagorno-karabakh,",
						"overlaps.csv:2: the area overlaps with itself"),
				Arguments.of("overlaps.csv", ",851.25,", ",0,", "area_km2 '0' is less than 0.01"),
				Arguments.of("overlaps.csv", ",851.25,", "," + "8".repeat(200_001) + ",",
						"888…' has more than 30 characters"),
				Arguments.of("measures.csv", "{figure} architectural monuments destroyed in {area},",
						"Architectural monuments destroyed in {area},",
						"statement needs {area} and {figure}, once each"),
				Arguments.of("measures.csv", "{figure} architectural monuments destroyed in {area},",
						"{figure} architectural monuments destroyed in {area} {nonsense},",
						"statement needs {area} and {figure}, once each, and no other braces"),
				Arguments.of("measures.csv", "{figure} architectural monuments destroyed in the conflict,",
						"{figure} of {figure} architectural monuments destroyed,",
						"statement_conflict needs {figure}, once, and no other braces"),
				Arguments.of("measures.csv", ",architectural monuments|", ",architectural monuments||",
						"words has a phrase without a word"),
				Arguments.of("measures.csv", ",architectural monuments|", ",|architectural monuments|",
						"words has a phrase without a word"),
				Arguments.of("measures.csv", ",architectural monuments|", ",---|architectural monuments|",
						"words has a phrase without a word"),
				Arguments.of("measures.csv", "\narea,", "\nsurface,", "measure_id 'area' is unknown"),
				Arguments.of("sources.csv", ",2021-09-07,", ",-9999,", "published '-9999' is not of the years 1800 to"),
				Arguments.of("sources.csv", ",168.am,168.am,", ",168.am,\"168.\"am,",
						"sources.csv:2: no CSV: text stands after a closing quote"),
				Arguments.of("withdrawn.csv", "withdrawn_in\n", "withdrawn_in\nx,\"Wrong.\n",
						"withdrawn.csv:2: no CSV: a quote is opened and not closed"),
				Arguments.of("sources.csv", ",168.am,168.am,", ",168.am," + "y".repeat(2_000_000) + ",",
						"sources.csv:2: no CSV: a quote is opened and not closed, or a cell has more than 1000000 characters"),
				Arguments.of("readings.csv", "\naghdam-area-occupation-in-figures,", "\naghdam-area-nobody,",
						"claim_id 'aghdam-area-nobody' is unknown: no such row in claims.csv"),
				Arguments.of("readings.csv", "\naghdam-occupation-date-occupation-in-figures,",
						"\naghdam-area-occupation-in-figures,", "claim_id stands already in line 2"),
				Arguments.of("readings.csv", ",mended,side,", ",mended,,",
						"mended names the columns of the result mended, and is empty for any other"),
				Arguments.of("readings.csv", ",same,,text,", ",same,side,text,",
						"mended names the columns of the result mended, and is empty for any other"),
				Arguments.of("readings.csv", ",mended,side,", ",mended,sides,",
						"mended 'sides' does not fit. The columns of the claim or its source that were mended"),
				Arguments.of("readings.csv", ",not-found-again,,date,,", ",not-found-again,,date,occupation-date,",
						"a claim that was not found again has no codes"),
				Arguments.of("readings.csv", ",text,resolution-characterised,resolution-characterised,",
						",text,resolution-characterised,,", "measure and affiliation need both codes"),
				Arguments.of("readings.csv", ",indefinite,indefinite,", ",indefinite,,",
						"qualifier has both codes for a quantity that was found again, and none otherwise"),
				Arguments.of("readings.csv", "scholar,reference-work,,", "scholar,reference-work,2020,",
						"as_of is not coded for a date"),
				Arguments.of("readings.csv", ",scholar,reference-work,", ",scholar,wikipedia,",
						"affiliation_second 'wikipedia' is none of armenia-government"),
				Arguments.of("readings.csv", ",same,,site,", ",better,,site,",
						"result 'better' is none of same, mended, not-found-again"),
				Arguments.of("resolutions.csv", ",2010,2010-05-20,", ",2010,2010-05-20/..,",
						"adopted_on '2010-05-20/..' is no time in the year 2010"),
				Arguments.of("resolutions.csv", ",2010,2010-05-20,", ",2011,2010-05-20,",
						"adopted_on '2010-05-20' is no time in the year 2011"),
				Arguments.of("resolutions.csv", ",2010-05-20,,,,,not-stated,", ",2010-05-20,,5,,,not-stated,",
						"the three numbers of votes go with the adoption vote"),
				Arguments.of("votes.csv", ",ARM,no,", ",ARM,against,", "vote 'against' is none of abstain, no, yes"),
				Arguments.of("votes.csv", ",PAK,abstain,", ",ARM,abstain,",
						"roll_call_id, country_id stands already in line"),
				Arguments.of("votes.csv", ",YUG,", ",SCG,",
						"country_id 'SCG' is unknown: no such row in countries.csv"),
				Arguments.of("roll_calls.csv", "source_id,locator,note\n",
						"source_id,locator,note\nnew,,un-general-assembly,2008-03-14,A motion,unvotes-dataset,,\n",
						"new: no vote is of this roll call"),
				Arguments.of("countries.csv", "ARM,", "Arm,", "id 'Arm' does not fit. Code of ISO 3166-1"),
				Arguments.of("roll_calls.csv", ",unga-62-243,", ",unga-62-244,",
						"resolution_id 'unga-62-244' is unknown"),
				Arguments.of("releases.csv", "," + DataSet.rows("claims.csv").size() + ",", ",9,",
						"claims is 9, but the file has " + DataSet.rows("claims.csv").size()),
				Arguments.of("releases.csv", "," + DataSet.rows("sources.csv").size() + ",", ",9,",
						"sources is 9, but the file has " + DataSet.rows("sources.csv").size()),
				Arguments.of("releases.csv", ",2026-11-24,", ",2026-11-23,",
						"date is not 2026-11-24, the day of created in datapackage.json in UTC"),
				Arguments.of("releases.csv", ",2026-11-24,", ",+1000000-11-24,", "date '+1000000-11-24' is not of the"),
				Arguments.of("changes.csv", ",5800,58000,", ",5800,5800,", "before is not after"),
				Arguments.of("changes.csv", "changed,value,580,", "changed,,580,", "names a row and a column"),
				Arguments.of("changes.csv", "added,,,,Added", "added,,x,,Added", "has neither before nor after"),
				Arguments.of("changes.csv", "withdrawn,unit,persons,,", "withdrawn,unit,persons,x,", "has no after"),
				Arguments.of("changes.csv", "withdrawn,unit,persons,", "withdrawn,,persons,", "names a column"),
				Arguments.of("changes.csv", "position,8,7", "position,x,7", "before is no position"),
				Arguments.of("changes.csv", ",0.10.0,claims,", ",0.10.0,claim,", "file 'claim' is no resource"),
				Arguments.of("changes.csv", "\n1.0.0-00001,1.0.0,", "\n1.0.0-00001,0.9.0,",
						"the id does not begin with the release"),
				Arguments.of("changes.csv", "\n1.0.0-00001,1.0.0,", "\n7.0.0-00001,7.0.0,",
						"release '7.0.0' is unknown: no such row in releases.csv"));
	}

	@ParameterizedTest
	@MethodSource("faultyFiles")
	void aFaultyFileIsReportedWithItsNameAndReason(String file, String there, String instead, String reason)
			throws IOException {
		replace(file, there, instead);
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.satisfies((ex) -> assertThat(ex.faults).anySatisfy((fault) -> assertThat(fault).contains(reason))
				.allSatisfy((fault) -> assertThat(fault).matches("(?s)[a-z_]+\\.csv:.*").hasSizeLessThan(500)));
	}

	/**
	 * A pattern of the file of boundaries, what stands there instead, and what is said.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"\"id\":\"kalbajar\" | \"id\":\"kelbajar\" | kelbajar: no such id in districts.csv",
			"\"id\":\"kalbajar\" | \"id\":\"shusha\" | shusha: has two shapes",
			"\"id\":\"kalbajar\" | \"id\":1 | : no such id in districts.csv",
			"natural-earth-admin1 | natural-earth | kalbajar: source_id 'natural-earth' is unknown",
			"The shape says nothing about the status of the area.\\s*\" | \" | kalbajar: locator or note is empty",
			"AZE-1682 | | kalbajar: locator or note is empty",
			"\"Polygon\" | \"Point\" | kalbajar: no polygon of closed rings",
			"\\[\\[\\[45.8885,40.262], | [[ | kalbajar: no polygon of closed rings",
			"\\[\\[\\[45.8885, | [[[200, | kalbajar: no polygon of closed rings",
			"\\[\\[\\[45.8885, | [[[\"45.8885\", | kalbajar: no polygon of closed rings",
			"\\[\\[\\[45.8885, | [[[45.8885,1, | kalbajar: no polygon of closed rings",
			"\\[\\[\\[4[^a-z]*\\]\\] | [] | kalbajar: no polygon of closed rings",
			"\\[\\[\\[4[^a-z]*\\]\\] | [[[1,1],[2,1],[1,1]]] | kalbajar: no polygon of closed rings",
			"\\[\\[\\[4[^a-z]*\\]\\] | [[[1,1],[1,2],[2,2],[2,1],[1,1]]] | kalbajar: no polygon of closed rings",
			"\\[\\[\\[4[^a-z]*\\]\\] | [[[1,1],[5,1],[5,5],[1,1]],[[2,2],[3,2],[3,3],[2,2]]] | kalbajar: no polygon of closed rings",
			"FeatureCollection | Features | it is no FeatureCollection of GeoJSON",
			"\"features\": | \"areas\": | it is no FeatureCollection", "\\{\"type | {type | :1: it is no JSON" })
	void aBadShapeIsReported(String pattern, String instead, String reason) throws IOException {
		String text = Files.readString(file("boundaries.geojson"));
		Files.writeString(file("boundaries.geojson"),
				text.replaceFirst(pattern, Matcher.quoteReplacement((instead != null) ? instead : "")));
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.satisfies((ex) -> assertThat(ex.faults).anySatisfy((fault) -> assertThat(fault).contains(reason))
				.allSatisfy((fault) -> assertThat(fault).startsWith("boundaries.geojson:")));
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[5,1],[5,5],[1,1]],[[2,2],[3,3],[3,2],[2,2]]]}",
			"{\"type\":\"MultiPolygon\",\"coordinates\":[[[[1,1],[5,1],[5,5],[1,1]]],[[[-6,1],[-5,1],[-5,5],[-6,1]]]]}" })
	void aShapeMayHaveHolesAndParts(String geometry) throws IOException {
		Files.writeString(file("boundaries.geojson"), Files.readString(file("boundaries.geojson"))
			.replaceFirst("\"geometry\":.*", Matcher.quoteReplacement("\"geometry\":" + geometry + "},")));
		assertThatNoException().isThrownBy(this::check);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "null | it is no JSON object", "[] | it is no JSON object", "{} | name is missing",
					"'{\"name\": 1, \"name\": 2}' | Duplicate Object property \"name\"",
					"{\"name\": | Unexpected end-of-input" })
	void aDescriptionThatIsNoneIsReported(String description, String reason) throws IOException {
		Files.writeString(file("datapackage.json"), description);
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.satisfies((ex) -> assertThat(ex.faults)
				.anySatisfy((fault) -> assertThat(fault).startsWith("datapackage.json:").contains(reason)));
	}

	/**
	 * A place in the description, what stands there instead, and what is said of that.
	 */
	static Stream<Arguments> faultyDescriptions() {
		return Stream.of(description("/version", "\"1\"", "version is missing, or is none such as 1.0.0"),
				description("/created", "\"+1000000000-01-01T00:00:00Z\"",
						"created lies outside the years 2000 to 2099"),
				description("/created", "\"9999-01-01T00:00:00Z\"", "created lies outside the years 2000 to 2099"),
				description("/created", "20261124", "created is missing"),
				description("/created", "\"tomorrow\"", "created 'tomorrow' cannot be read as a time such as"),
				description("/licenses", "null", "licenses is missing"),
				description("/licenses", "[]", "licenses is missing"),
				description("/licenses/0", "null", "a licence has no name"),
				description("/licenses/0/name", "null", "a licence has no name"),
				description("/licenses/0/path", "null", "a licence has no name, or no path such as"),
				description("/licenses/0/path", "\"javascript:alert(1)\"", "a licence has no name, or no path such as"),
				description("/resources", "null", "resources must be a list"),
				description("/resources", "{\"sources\": {\"name\": \"sources\"}}", "resources must be a list"),
				description("/resources/0", "null", "resources: one has no name"),
				description("/resources/0/name", "\"documents\"", "the resource sources is missing",
						"the resource documents is unknown: nothing loads it"),
				description("/resources/1/name", "\"sources\"", "resources: sources stands twice"),
				description("/resources/0/path", "null", "the resource sources has the path ''"),
				description("/resources/0/path", "\"claims.csv\"", "two resources have the path claims.csv"),
				description("/resources/0/path", "\"../sources.csv\"",
						"has the path '../sources.csv', which is no name"),
				description("/resources/0/path", "\"/etc/passwd\"", "has the path '/etc/passwd', which is no name"),
				description("/resources/0/path", "\"a\\\\sources.csv\"", "has the path 'a\\sources.csv', which is no"),
				description("/resources/0/path", "\"https://example.org/sources.csv\"", "which is no name of a file"),
				description("/resources/0/path", "\"sour\\u0000ces.csv\"",
						"has the path 'sour\\u0000ces.csv', which is no"),
				description("/resources/0/path", "[\"sources.csv\"]", "the resource sources has the path ''"),
				description("/resources/0/encoding", "\"latin1\"", "the resource sources: encoding is not utf-8"),
				description("/resources/0/dialect", "{\"delimiter\": \";\"}",
						"the resource sources: dialect has more than lineTerminator"),
				description("/resources/0/dialect", "null", "the resource sources: dialect has more than"),
				description("/resources/0/schema", "null", "the resource sources: fields must be a list"),
				description("/resources/0/schema/fields", "null", "the resource sources: fields must be a list"),
				description("/resources/0/schema/fields", "{\"id\": {\"name\": \"id\"}}",
						"the resource sources: fields must be a list"),
				description("/resources/0/schema/fields/0/description", "{}",
						"the resource sources: the description of the field id must be a text"),
				description("/resources/0/schema/fields/0", "null", "fields: one has no name",
						"the resource sources: the field id is missing"),
				description("/resources/0/schema/fields/0/type", "null", "the resource sources: the field id is not {"),
				description("/resources/0/schema/fields/0/constraints", "null", "the field id is not {"),
				description("/resources/0/schema/fields/1/name", "\"heading\"", "the field title is missing",
						"the field heading is unknown: nothing loads it"),
				description("/resources/0/schema/primaryKey", "null",
						"the resource sources: primaryKey is not [\"id\"]"),
				description("/resources/1/schema/foreignKeys", "null", "the resource districts: foreignKeys is not [{"),
				description("/resources/1/schema/foreignKeys/0/reference/resource", "\"books\"",
						"the resource districts: foreignKeys is not [{"));
	}

	private static Arguments description(String place, String instead, String... reasons) {
		return Arguments.of(place, instead, List.of(reasons));
	}

	@ParameterizedTest
	@MethodSource("faultyDescriptions")
	void aFaultyDescriptionIsReportedWithEachReason(String place, String instead, List<String> reasons)
			throws IOException {
		JsonNode description = JsonMapper.shared().readTree(Files.readString(file("datapackage.json")));
		JsonPointer pointer = JsonPointer.compile(place);
		JsonNode parent = description.at(pointer.head());
		JsonNode value = JsonMapper.shared().readTree(instead);
		if (parent instanceof ArrayNode list) {
			list.set(pointer.last().getMatchingIndex(), value);
		}
		else {
			((ObjectNode) parent).set(pointer.last().getMatchingProperty(), value);
		}
		Files.writeString(file("datapackage.json"), description.toString());
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.satisfies((ex) -> assertThat(ex.faults)
				.allSatisfy((fault) -> assertThat(fault).startsWith("datapackage.json:"))
				.anySatisfy((fault) -> assertThat(fault).contains(reasons.get(0)))
				.anySatisfy((fault) -> assertThat(fault).contains(reasons.get(reasons.size() - 1))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "datapackage.json", "claims.csv", "releases.csv" })
	void whatIsNoFileIsReported(String name) throws IOException {
		Files.delete(file(name));
		Files.createDirectory(file(name));
		refused(name + ": the file cannot be read: it is no file");
		Files.delete(file(name));
		Files.createSymbolicLink(file(name), file(name));
		refused(name + ": the file cannot be read: ");
	}

	private void refused(String fault) {
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check).withMessageStartingWith(fault);
		if (!fault.startsWith("releases.csv")) {
			assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::hash).withMessageStartingWith(fault);
		}
	}

	@Test
	void aFileThatWasChangedIsNotReadAgain() throws IOException {
		DataFolder data = new DataFolder(this.folder.toString());
		data.hash();
		replace("scopes.csv", "2020 to 2023", "2020 to 2024!");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> data.open("scopes.csv"))
			.withMessage("scopes.csv: it was changed after it was first read");
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(new DataCheck(data)::run)
			.withMessageContaining("scopes.csv: the file cannot be read: it was changed after it was first read");
	}

	@Test
	void aReportHasTheDigitsOfTheFilesWhateverTheLocale() throws IOException {
		append("claims.csv", ROW.replace(",21,", ",2I,") + "\n");
		Locale locale = Locale.getDefault();
		Locale.setDefault(Locale.forLanguageTag("fa-IR-u-nu-arabext"));
		try {
			assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
				.withMessageStartingWith("claims.csv:" + (DataSet.rows("claims.csv").size() + 2) + ": ");
			replace("sources.csv", ",168.am,168.am,", ",168.am,\"168.\"am,");
			assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
				.withMessageContaining("sources.csv:2: no CSV: text stands after a closing quote");
			InvalidDataset faults = new InvalidDataset("claims.csv: 1");
			assertThat(new LoadFailures().analyze(faults).getDescription()).startsWith("The data set has 1 ");
		}
		finally {
			Locale.setDefault(locale);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "tr-TR", "fa-IR-u-nu-arabext" })
	void theProgramStartsWhateverTheLocale(String language) {
		Locale locale = Locale.getDefault();
		Locale.setDefault(Locale.forLanguageTag(language));
		try (ConfigurableApplicationContext context = start()) {
			assertThat(context.isRunning()).isTrue();
		}
		finally {
			Locale.setDefault(locale);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "area", "occupation-date" })
	void aMeasureThatTheProgramNamesMustBeThere(String measure) throws IOException {
		replace("measures.csv", "\n" + measure + ",", "\nother-measure,");
		Files.writeString(file("measures.csv"),
				Files.readString(file("measures.csv")).replace("," + measure + ",", ",other-measure,"));
		replace("claims.csv", "," + measure + ",", ",other-measure,");
		Files.writeString(file("readings.csv"), Files.readAllLines(file("readings.csv")).get(0) + "\n");
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.withMessage("measures.csv: the measures area, in km2, and occupation-date, a date, are missing: "
					+ "occupations are made of their claims");
	}

	@Test
	void aHeadlineWithoutAFigureIsReported() throws IOException {
		Files.writeString(file("measures.csv"), Files.readString(file("measures.csv"))
			.replace("site-looted,heritage,damage,false", "site-looted,heritage,damage,true"));
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.withMessageEndingWith("site-looted: only a quantity or date is a headline");
		assertThatExceptionOfType(FlywayException.class).isThrownBy(unchecked()::migrate)
			.withMessageContaining("measure_headline".toUpperCase(Locale.ROOT));
	}

	@Test
	void aColumnThatMustBeUniqueIsAKey() {
		Field label = new Field("label", "string", null, null,
				new Constraints(true, true, null, null, null, null, null));
		assertThat(new Schema(List.of(label), List.of("id"), null).uniqueKeys()).containsExactly(List.of("id"),
				List.of("label"));
	}

	@Test
	void theSecondAreaOfASourceHasARowThatNoSourceIdCanBe() throws IOException {
		append("claims.csv",
				"kalbajar-area-occupation-in-figures-b,occupation-in-figures,kalbajar,area,,3055,,,exact,km2,,,,,,,,,,,\n");
		try (ConfigurableApplicationContext context = start()) {
			assertThat(context.getBean(JdbcClient.class)
				.sql("select id from occupation_record where district_id = 'kalbajar' and "
						+ "source_id = 'occupation-in-figures' order by id")
				.query(String.class)
				.list()).containsExactly("kalbajar-occupation-in-figures", "kalbajar-occupation-in-figures.2");
		}
	}

	@Test
	void aFigureOfASiteIsNotOneOfItsArea() throws IOException {
		append("claims.csv",
				"kalbajar-area-of-a-site,icrc-2015-caucasian-knot,kalbajar,area,kalbajar-museum,1,,,exact,km2,,,,,,,,,,,\n");
		try (ConfigurableApplicationContext context = start()) {
			assertThat(context.getBean(JdbcClient.class)
				.sql("select count(*) from occupation_record where area_claim = 'kalbajar-area-of-a-site'")
				.query(Integer.class)
				.single()).isZero();
		}
	}

	@Test
	void aFileThatWasChangedSinceItWasLoadedIsNotServed() throws Exception {
		SpringApplication application = new SpringApplication(OccupationFigures.class);
		try (ConfigurableApplicationContext context = application.run("--server.port=0", "--logging.level.root=off",
				"--spring.flyway.placeholders.data=" + this.folder)) {
			String base = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
			assertThat(get(base + "/data/codes.csv").body()).isEqualTo(Files.readString(file("codes.csv")));
			replace("scopes.csv", "2020 to 2023", "2020 to 2032 or so");
			HttpResponse<String> answer = get(base + "/data/scopes.csv");
			assertThat(answer.statusCode()).isEqualTo(500);
			assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
			assertThat(answer.body()).doesNotContain("2032");
			assertThat(get(base + "/v1/claims?limit=1").statusCode()).isEqualTo(200);
		}
	}

	private static HttpResponse<String> get(String address) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
	}

	@Test
	void aWithdrawnIdIsNotUsedAgain() throws IOException {
		append("withdrawn.csv", "kalbajar-area-occupation-in-figures,Wrong.,,1.0.0\n");
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check)
			.withMessageContaining("a claim with this id still stands");
	}

	/** Ways to write down the same data. */
	static Stream<Arguments> sameData() {
		UnaryOperator<String> asItIs = (text) -> text;
		return Stream.of(Arguments.of(".", asItIs), Arguments.of("it's mine", asItIs),
				Arguments.of("lines", (UnaryOperator<String>) (text) -> text.replace("\n", "\r\n")),
				Arguments.of("quoted", (UnaryOperator<String>) DataFilesTests::quoted),
				Arguments.of("turned", (UnaryOperator<String>) DataFilesTests::turned));
	}

	/** Quotes every cell, those without a value too. */
	private static String quoted(String csv) {
		return written(csv,
				(cells) -> cells.stream()
					.map((cell) -> '"' + cell.replace("\"", "\"\"") + '"')
					.collect(Collectors.joining(",")));
	}

	/** Reverses the order of the columns. */
	private static String turned(String csv) {
		return written(csv,
				(cells) -> IntStream.rangeClosed(1, cells.size())
					.mapToObj((i) -> '"' + cells.get(cells.size() - i).replace("\"", "\"\"") + '"')
					.collect(Collectors.joining(",")));
	}

	private static String written(String csv, Function<List<String>, String> line) {
		return CsvReader.builder()
			.ofCsvRecord(csv)
			.stream()
			.map((row) -> line.apply(row.getFields()) + "\n")
			.collect(Collectors.joining());
	}

	@ParameterizedTest
	@MethodSource("sameData")
	void whatIsCheckedIsWhatIsLoaded(String name, UnaryOperator<String> written) throws Exception {
		Path other = Files.createDirectories(this.folder.resolve(name));
		String description = Files.readString(file("datapackage.json"));
		for (Path file : Files.list(DataSet.FOLDER)
			.filter((path) -> path.toString().matches(".*(csv|geojson)"))
			.toList()) {
			String path = file.getFileName().toString();
			String text = Files.readString(file);
			Files.writeString(other.resolve("good_" + path), path.endsWith(".csv") ? written.apply(text) : text);
			Files.writeString(other.resolve(path), "rotten");
			description = description.replace("\"path\": \"" + path + "\"", "\"path\": \"good_" + path + "\"");
		}
		Files.writeString(other.resolve("datapackage.json"), description);
		DataFolder data = new DataFolder(other.toString());
		assertThatNoException().isThrownBy(new DataCheck(data)::run);
		assertThat(tables(data)).isEqualTo(tables(new DataFolder(DataSet.FOLDER.toString())));
	}

	/** Loads a folder and gives the rows of every table and view. */
	private static Map<String, List<Map<String, Object>>> tables(DataFolder data) throws SQLException {
		Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
		Flyway flyway = flyway(data);
		flyway.migrate();
		JdbcTemplate jdbc = new JdbcTemplate(flyway.getConfiguration().getDataSource());
		for (String table : jdbc.queryForList(
				"select table_name from information_schema.tables where table_schema = 'PUBLIC'", String.class)) {
			if (!table.equals("flyway_schema_history")) {
				tables.put(table, jdbc.queryForList("select * from " + table + " order by 1, 2"));
			}
		}
		assertThat(tables).hasSizeGreaterThan(40);
		return tables;
	}

	@Test
	void lineEndsOfAnotherSystemAreTheSameData() throws IOException {
		String hash = hash();
		String claims = Files.readString(file("claims.csv"));
		Files.writeString(file("claims.csv"), claims.replace("\n", "\r\n"));
		assertThat(hash()).isEqualTo(hash);
		Files.writeString(file("claims.csv"), claims + "\r");
		assertThat(hash()).isNotEqualTo(hash);
	}

	private String hash() {
		DataFolder data = new DataFolder(this.folder.toString());
		return data.hash();
	}

	@Test
	void theStartStopsAndNothingIsServed() throws IOException {
		Files.delete(file("codes.csv"));
		assertThatExceptionOfType(Exception.class).isThrownBy(this::start)
			.havingRootCause()
			.isInstanceOf(InvalidDataset.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "icrc-2015-caucasian-knot,shusha | icrc-2014-caucasian-knot,shusha",
					",21,,,about | ,,30,20,range", ",21,,,about | ,25,20,30,range", ",21,,,about | ,,20,,range",
					",21,,, | ,,,,", ",about, | ,around, ", "1992-05,azerb | 1992-31,azerb",
					",missing, | ,occupation-date, ", "azerbaijani,,, | azeri,,, ", ",persons, | ,villages, " })
	void theConstraintsStandBehindTheCheck(String good, String bad) throws IOException {
		append("claims.csv", ROW.replace(good, bad) + "\n");
		assertThatExceptionOfType(FlywayException.class).isThrownBy(unchecked()::migrate);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { ",mended,side, | ,mended,,", ",same,,text, | ,same,side,text,",
			",not-found-again,,date,, | ,not-found-again,,date,area,", ",indefinite,indefinite, | ,indefinite,,",
			"aghdam-area-occupation-in-figures, | aghdam-area-nobody,", ",same,,site, | ,better,,site," })
	void theConstraintsStandBehindTheCheckOfReadings(String good, String bad) throws IOException {
		replace("readings.csv", good, bad);
		assertThatExceptionOfType(FlywayException.class).isThrownBy(unchecked()::migrate);
	}

	private Flyway unchecked() {
		return flyway(new DataFolder(this.folder.toString()));
	}

	private static Flyway flyway(DataFolder data) {
		return Flyway.configure()
			.dataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;NON_KEYWORDS=VALUE,YEAR", "owner", "")
			.javaMigrations(new LoadData(data))
			.load();
	}

	/** Adds rows, and counts them among the releases. */
	private void append(String name, String rows) throws IOException {
		Files.writeString(file(name), rows, StandardOpenOption.APPEND);
		String counts = "," + count("claims.csv") + "," + count("sources.csv") + ",";
		Files.writeString(file("releases.csv"),
				Files.readString(file("releases.csv")).replaceAll("(?<=,[0-9a-f]{64}),\\d+,\\d+,", counts));
	}

	private int count(String name) throws IOException {
		return Files.readAllLines(file(name)).size() - 1;
	}

	/** Changes a file in one place, by its text there. */
	private void replace(String name, String there, String instead) throws IOException {
		String text = Files.readString(file(name));
		assertThat(text).contains(there);
		Files.writeString(file(name), text.replace(there, instead));
	}

	private Path file(String name) {
		return this.folder.resolve(name);
	}

	private void check() {
		new DataCheck(new DataFolder(this.folder.toString())).run();
	}

	private ConfigurableApplicationContext start() {
		SpringApplication application = new SpringApplication(OccupationFigures.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		return application.run("--spring.flyway.placeholders.data=" + this.folder, "--logging.level.root=off");
	}

}
