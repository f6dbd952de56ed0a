package org.occupationfigures.data;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.DataSet;
import org.occupationfigures.OccupationFigures;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Breaks a copy of the data set, one way at a time. */
class DataFilesTests {

	private static final String ROW = "shusha-missing-turan-1993-nrc,turan-1993-nrc,shusha,missing,,21,,,about,persons,,"
			+ "1992-05,azerbaijani,,,about 21 people missing,paragraph 2,,,,";

	@TempDir
	private Path folder;

	@BeforeEach
	void copy() throws IOException {
		try (Stream<Path> files = Files.list(DataSet.FOLDER)) {
			for (Path file : files.toList()) {
				Files.copy(file, this.folder.resolve(file.getFileName().toString()));
			}
		}
	}

	@Test
	void theDataSetIsSound() {
		assertThatNoException().isThrownBy(this::check);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"turan-1993-nrc,shusha | turan-1994-nrc,shusha | source_id 'turan-1994-nrc' is unknown: no such row in sources.csv",
			",shusha,missing | ,susha,missing | district_id 'susha' is unknown: no such row in districts.csv",
			"1992-05,azerb | 1992-31,azerb | as_of '1992-31' is no date: there is no month 31",
			"1992-05,azerb | May 1992,azerb | as_of 'May 1992' is no date: not an EDTF date of level 0 or 1",
			",21,,, | ,2I,,, | value '2I' is no number such as 3054 or 33.5",
			",21,,, | ,,,, | has neither value nor date nor statement nor null_reason",
			",21,,,about | ,,30,20,range | not low <= high", ",21,,,about | ,,20,,range | low and high stand together",
			",21,,,about | ,25,20,30,range | a range has low and high, and no value",
			",about, | ,around, | qualifier 'around' is none of about, at-least, exact",
			",persons, | ,villages, | measure_id, unit 'missing, villages' is unknown",
			"about 21 people missing | one two three four five six seven eight nine ten eleven | does not fit. Fragment of the source",
			"azerbaijani,,, | azeri,,, | side 'azeri' is none of armenian, azerbaijani, both, unspecified",
			"azerbaijani,, | azerbaijani,war-2021, | scope 'war-2021' is unknown: no such row in scopes.csv",
			"2,,,, | 2,20,10,, | start is not before end",
			"shusha-missing- | Shusha_missing- | does not fit. Identifier; never reused.",
			",21, | , 21, | value ' 21' has spaces at its ends",
			",missing, | ,occupation-date, | measure_id, unit 'occupation-date, persons' is unknown: no such row in measures.csv",
			",,,, | ,,, | 20 columns where the header has 21" })
	void aBadClaimIsReportedWithFileLineIdAndReason(String good, String bad, String reason) throws IOException {
		String row = bad.equals(",,,") ? ROW.substring(0, ROW.length() - 1) : ROW.replace(good, bad);
		Files.writeString(file("claims.csv"), Files.readString(file("claims.csv")) + row + "\n");
		int line = DataSet.rows("claims.csv").size() + 2;
		assertThatExceptionOfType(BadData.class).isThrownBy(this::check)
			.satisfies((ex) -> assertThat(ex.faults())
				.anySatisfy((fault) -> assertThat(fault).startsWith("claims.csv:" + line).contains(reason)));
	}

	@Test
	void aGoodClaimIsServed() throws IOException {
		Files.writeString(file("claims.csv"), Files.readString(file("claims.csv")) + ROW + "\n");
		try (ConfigurableApplicationContext context = start()) {
			assertThat(context.getBean(JdbcClient.class)
				.sql("select statement from claim where id = 'shusha-missing-turan-1993-nrc'")
				.query(String.class)
				.single()).isEqualTo("About 21 people missing in Shusha");
		}
	}

	@Test
	void aDoubledIdIsReportedWithTheLineOfTheFirst() throws IOException {
		String row = Files.readAllLines(file("sources.csv")).get(3);
		Files.writeString(file("sources.csv"), Files.readString(file("sources.csv")) + row + "\n");
		assertThatExceptionOfType(BadData.class).isThrownBy(this::check)
			.withMessageContaining("id stands already in line 4");
	}

	@Test
	void anUnusedSourceIsReported() throws IOException {
		Files.writeString(file("sources.csv"), Files.readString(file("sources.csv"))
				+ "nobody-1993,T,P,C,,press,report,1993,en,https://example.org,nobody,excerpt,,\n");
		assertThatExceptionOfType(BadData.class).isThrownBy(this::check)
			.withMessageEndingWith("nobody-1993: no row rests on this source");
	}

	@Test
	void anAreaWithTheNameOfTheConflictAsAWholeIsReported() throws IOException {
		String row = Files.readAllLines(file("districts.csv")).get(1).replaceFirst("^[a-z-]+", "conflict");
		Files.writeString(file("districts.csv"), Files.readString(file("districts.csv")) + row + "\n");
		assertThatExceptionOfType(BadData.class).isThrownBy(this::check)
			.withMessageContaining(
					"districts.csv:11: conflict: this word stands for the conflict as a whole, or for no value");
	}

	@Test
	void aMissingColumnAndAnUnknownOneAreReported() throws IOException {
		Files.writeString(file("scopes.csv"), Files.readString(file("scopes.csv")).replace("id,label", "id,name"));
		assertThatExceptionOfType(BadData.class).isThrownBy(this::check)
			.satisfies((ex) -> assertThat(ex.faults()).contains("scopes.csv:1: the column label is missing",
					"scopes.csv:1: the column 'name' is unknown"));
	}

	@Test
	void twoComparisonsThatWouldHaveOneIdAreRefused() throws IOException {
		Files.writeString(file("scopes.csv"), Files.readString(file("scopes.csv")) + "armenian,the Armenian part\n");
		Files.writeString(file("claims.csv"),
				Files.readString(file("claims.csv"))
						+ "zangilan-z-1,aesma-aghdam,zangilan,missing,,111,,,exact,persons,,,armenian,,,,,,,,\n"
						+ "zangilan-z-2,aesma-aghdam,zangilan,missing,,999,,,exact,persons,,,,armenian,,,,,,,\n");
		assertThatExceptionOfType(Exception.class).isThrownBy(this::start)
			.havingRootCause()
			.withMessageStartingWith("claims.csv: zangilan-z-2: the comparison zangilan.missing.armenian");
	}

	@Test
	void twoOccupationsThatWouldHaveOneIdAreReported() throws IOException {
		String district = Files.readAllLines(file("districts.csv")).get(1).replaceFirst("^[a-z-]+", "shusha-north");
		Files.writeString(file("districts.csv"), Files.readString(file("districts.csv")) + district + "\n");
		String document = ",T,P,C,,press,report,1993,en,https://example.org,nobody,excerpt,,\n";
		Files.writeString(file("sources.csv"),
				Files.readString(file("sources.csv")) + "north-only-1993" + document + "only-1993" + document);
		Files.writeString(file("claims.csv"),
				Files.readString(file("claims.csv"))
						+ "shusha-area-1,north-only-1993,shusha,area,,289,,,exact,km2,,,,,,,,,,,\n"
						+ "shusha-area-2,only-1993,shusha-north,area,,290,,,exact,km2,,,,,,,,,,,\n");
		assertThatExceptionOfType(BadData.class).isThrownBy(this::check)
			.withMessageContaining("shusha-area-2: the occupation shusha-north-only-1993 would be of two areas");
	}

	@Test
	void numbersThatAreNoneDoNotStopTheCheck() throws IOException {
		Files.writeString(file("claims.csv"), Files.readString(file("claims.csv"))
				+ "zangilan-z-1,aesma-aghdam,zangilan,missing,,,x,y,range,persons,,,armenian,,,1,,99999999998,99999999999,,\n");
		assertThatExceptionOfType(BadData.class).isThrownBy(this::check)
			.withMessageContainingAll("low 'x' is no number", "end '99999999999' is no whole number");
	}

	@Test
	void aMissingFileIsReported() throws IOException {
		Files.delete(file("codes.csv"));
		assertThatExceptionOfType(BadData.class).isThrownBy(this::hash)
			.withMessageStartingWith("codes.csv: the file is missing in ");
		assertThatExceptionOfType(BadData.class).isThrownBy(this::check)
			.withMessageStartingWith("codes.csv: the file is missing in ");
	}

	@Test
	void aFileThatIsNotUtf8IsReportedWithItsLine() throws IOException {
		Files.write(file("names.csv"), Files.readString(file("names.csv")).getBytes(StandardCharsets.UTF_16));
		assertThatExceptionOfType(BadData.class).isThrownBy(this::check)
			.withMessageContaining("names.csv:1: not UTF-8");
	}

	@Test
	void aByteOrderMarkIsReported() throws IOException {
		Files.writeString(file("names.csv"), "\uFEFF" + Files.readString(file("names.csv")));
		assertThatExceptionOfType(BadData.class).isThrownBy(this::check)
			.withMessageContaining("names.csv:1: starts with a byte order mark");
	}

	@Test
	void aVersionWithoutARowAmongTheReleasesIsReported() throws IOException {
		Files.writeString(file("datapackage.json"), Files.readString(file("datapackage.json"))
			.replaceFirst("\"version\": \"[^\"]*\"", "\"version\": \"77.0.0\""));
		assertThatExceptionOfType(BadData.class).isThrownBy(this::check)
			.withMessage("releases.csv: no row for version 77.0.0 of datapackage.json");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"\"created\": \"2026-11-24T00:00:00Z\" | \"created\": \"yesterday\" | datapackage.json:7: created 'yesterday' cannot be read as a time such as 2026-11-24T00:00:00Z",
			"\"created\": \"2026-11-24T00:00:00Z\", | | datapackage.json: name, version, created, licenses and resources are required" })
	void aWrongDescriptionIsReportedWithLineFieldAndReason(String good, String bad, String reason) throws IOException {
		Files.writeString(file("datapackage.json"),
				Files.readString(file("datapackage.json")).replace(good, (bad != null) ? bad : ""));
		assertThatExceptionOfType(Exception.class).isThrownBy(this::start)
			.havingRootCause()
			.isInstanceOf(BadData.class)
			.withMessage(reason);
	}

	@Test
	void aHeadlineWithoutAFigureIsReported() throws IOException {
		Files.writeString(file("measures.csv"), Files.readString(file("measures.csv"))
			.replace("site-looted,heritage,damage,false", "site-looted,heritage,damage,true"));
		assertThatExceptionOfType(BadData.class).isThrownBy(this::check)
			.withMessageEndingWith("site-looted: only a quantity or date is a headline");
		assertThatExceptionOfType(FlywayException.class).isThrownBy(unchecked()::migrate)
			.withMessageContaining("measure_headline".toUpperCase(java.util.Locale.ROOT));
	}

	@Test
	void aColumnThatMustBeUniqueIsChecked() throws IOException {
		Files.writeString(file("datapackage.json"), Files.readString(file("datapackage.json"))
			.replaceFirst("(\"name\": \"label\".*?)\"required\": true", "$1\"required\": true, \"unique\": true"));
		String row = Files.readAllLines(file("measures.csv")).get(1);
		Files.writeString(file("measures.csv"), Files.readString(file("measures.csv"))
				+ row.replaceFirst("^[a-z-]+", "zz-architectural-monuments-destroyed") + "\n");
		assertThatExceptionOfType(BadData.class).isThrownBy(this::check)
			.withMessageEndingWith("label stands already in line 2");
	}

	@Test
	void theSecondAreaOfASourceHasARowThatNoSourceIdCanBe() throws IOException {
		Files.writeString(file("claims.csv"), Files.readString(file("claims.csv"))
				+ "kalbajar-area-occupation-in-figures-b,occupation-in-figures,kalbajar,area,,3055,,,exact,km2,,,,,,,,,,,\n");
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
		Files.writeString(file("claims.csv"), Files.readString(file("claims.csv"))
				+ "aghdam-area-of-a-site,icrc-2015-caucasian-knot,aghdam,area,aghdam-town,1,,,exact,km2,,,,,,,,,,,\n");
		try (ConfigurableApplicationContext context = start()) {
			assertThat(context.getBean(JdbcClient.class)
				.sql("select count(*) from occupation_record where area_claim = 'aghdam-area-of-a-site'")
				.query(Integer.class)
				.single()).isZero();
		}
	}

	@Test
	void aWithdrawnClaimIsGoneAndNamesItsSuccessor() throws Exception {
		Files.writeString(file("withdrawn.csv"), Files.readString(file("withdrawn.csv"))
				+ "kalbajar-area-old,Counted twice.,kalbajar-area-occupation-in-figures,1.0.0\n");
		SpringApplication application = new SpringApplication(OccupationFigures.class);
		try (ConfigurableApplicationContext context = application.run("--server.port=0", "--logging.level.root=off",
				"--spring.flyway.placeholders.data=" + this.folder)) {
			String port = context.getEnvironment().getRequiredProperty("local.server.port");
			HttpResponse<String> answer = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/claims/kalbajar-area-old"))
					.build(), BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(410);
			assertThat(answer.body()).contains("Withdrawn: Counted twice.",
					"\"did_you_mean\":\"kalbajar-area-occupation-in-figures\"");
		}
	}

	@Test
	void aWithdrawnIdIsNotUsedAgain() throws IOException {
		Files.writeString(file("withdrawn.csv"),
				Files.readString(file("withdrawn.csv")) + "kalbajar-area-occupation-in-figures,Wrong.,,1.0.0\n");
		assertThatExceptionOfType(BadData.class).isThrownBy(this::check)
			.withMessageContaining("a claim with this id still stands");
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
		return data.hash(data.description());
	}

	@Test
	void theStartStopsAndNothingIsServed() throws IOException {
		Files.delete(file("codes.csv"));
		assertThatExceptionOfType(Exception.class).isThrownBy(this::start)
			.havingRootCause()
			.isInstanceOf(BadData.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "turan-1993-nrc,shusha | turan-1994-nrc,shusha", ",21,,,about | ,,30,20,range",
					",21,,,about | ,25,20,30,range", ",21,,,about | ,,20,,range", ",21,,, | ,,,,",
					",about, | ,around, ", "1992-05,azerb | 1992-31,azerb", ",missing, | ,occupation-date, ",
					"azerbaijani,,, | azeri,,, ", ",persons, | ,villages, " })
	void theConstraintsStandBehindTheCheck(String good, String bad) throws IOException {
		Files.writeString(file("claims.csv"), Files.readString(file("claims.csv")) + ROW.replace(good, bad) + "\n");
		assertThatExceptionOfType(FlywayException.class).isThrownBy(unchecked()::migrate);
	}

	private Flyway unchecked() {
		return Flyway.configure()
			.dataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "owner", "")
			.placeholders(java.util.Map.of("data", this.folder.toString()))
			.javaMigrations(new ClaimLoad(new DataFolder(this.folder.toString())))
			.load();
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
