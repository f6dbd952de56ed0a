package org.occupationfigures.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.DataSet;
import org.occupationfigures.OccupationFigures;
import org.occupationfigures.dataset.Verification.Document;
import org.occupationfigures.dataset.Verification.Expected;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class VerificationTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "511 died, 2, 10, found", "511 died, 3, 11, 'elsewhere, at 2'", "511 died, 20, 90, 'elsewhere, at 2'",
			"512 died, 2, 10, missing", "in Kalbajar, , , found", "511 … Kalbajar, , , found",
			"Kalbajar … 511, , , missing", "and more, , , found", "died in, 6, 13, found", "more., 28, 33, found",
			"more., 28, 99, 'elsewhere, at 28'", ", , , no words to look for" })
	void findsTheWordsOfAClaim(String words, Integer start, Integer end, String result) {
		Document document = new Document("\uD83D\uDE00 511 died in Kalbajar and\n more.");
		assertThat(document.trace(new Expected("x", words, start, end))).isEqualTo(result);
	}

	@Test
	void printsEachClaimAndTheCounts(CapturedOutput output) throws IOException {
		int status = run("occupation-in-figures", document("territory 4400 km2 and nothing else"));
		assertThat(status).isEqualTo(1);
		assertThat(output.getOut()).contains("warning: this copy differs from the document read")
			.contains("nagorno-karabakh-area-occupation-in-figures: elsewhere, at 0")
			.contains("shusha-area-occupation-in-figures: missing")
			.contains("18 claims: 0 found, 1 elsewhere, 17 missing, 0 without words to look for");
	}

	@Test
	void findsEveryClaimOfACopyThatHasItsWordsInPlace(CapturedOutput output) throws IOException {
		assertThat(run("occupation-in-figures", document(words("occupation-in-figures")))).isZero();
		assertThat(output.getOut()).contains("shusha-area-occupation-in-figures: found")
			.contains("18 claims: 18 found, 0 elsewhere, 0 missing, 0 without words to look for");
	}

	@Test
	void tellsWhereTheWordsStandInACopyThatBeginsDifferently(CapturedOutput output) throws IOException {
		assertThat(run("occupation-in-figures", document("\uD83D\uDE00" + words("occupation-in-figures"))))
			.isEqualTo(1);
		assertThat(output.getOut()).contains("gubadli-area-occupation-in-figures: elsewhere, at 365")
			.contains("18 claims: 0 found, 18 elsewhere, 0 missing, 0 without words to look for");
	}

	@Test
	void isContentWithACopyThatHasTheWords(CapturedOutput output) throws IOException {
		assertThat(run("aesma-zangilan-none", document(""))).isEqualTo(2);
		assertThat(run("armenia-nalbandian-unsc", document("any text"))).isZero();
		assertThat(output.getOut()).contains("no claims of source 'aesma-zangilan-none'")
			.contains("the data set has no hash of this document")
			.contains("1 claims: 0 found, 0 elsewhere, 0 missing, 1 without words to look for");
	}

	@Test
	void saysThatThereIsNoSuchFile(CapturedOutput output) {
		assertThat(run("occupation-in-figures", "no-such-file.txt")).isEqualTo(2);
		assertThat(run("occupation-in-figures", this.folder.toString())).isEqualTo(2);
		assertThat(output.getOut()).contains("no such file: 'no-such-file.txt'");
	}

	/**
	 * A variable of the environment must not, and what AOT prepares cannot, decide this.
	 */
	@Test
	void isAskedForByTheCommandLineAlone(CapturedOutput output) throws Exception {
		SpringApplication application = new SpringApplication(OccupationFigures.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setDefaultProperties(Map.of("verify.source", "occupation-in-figures", "verify.file", "x.txt"));
		try (ConfigurableApplicationContext context = application.run("--logging.level.root=off")) {
			assertThat(output.getOut()).doesNotContain("no such file");
			Verification verification = context.getBean(Verification.class);
			assertThat(verification.getExitCode()).isZero();
			verification.run(new DefaultApplicationArguments("--verify.file=x.txt"));
			verification.run(new DefaultApplicationArguments("--verify.source=occupation-in-figures"));
			assertThat(output.getOut()).contains("no claims of source ''").contains("no such file: ''");
			assertThat(verification.getExitCode()).isEqualTo(2);
		}
	}

	private String document(String text) throws IOException {
		return Files.writeString(this.folder.resolve("document.txt"), text).toString();
	}

	/** The words of the claims of a source, each in its place, with dots between. */
	private static String words(String source) {
		StringBuilder text = new StringBuilder(".".repeat(1000));
		for (Map<String, String> claim : DataSet.rows("claims.csv")) {
			if (claim.get("source_id").equals(source)) {
				text.replace(Integer.parseInt(claim.get("start")), Integer.parseInt(claim.get("end")),
						claim.get("as_written"));
			}
		}
		return text.toString();
	}

	private static int run(String source, String file) {
		SpringApplication application = new SpringApplication(OccupationFigures.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		return SpringApplication
			.exit(application.run("--verify.source=" + source, "--verify.file=" + file, "--logging.level.root=off"));
	}

}
