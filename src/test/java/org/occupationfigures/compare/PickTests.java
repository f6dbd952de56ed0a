package org.occupationfigures.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Chooses among claims that stand beside those of the data set, a scope for each case.
 */
@ApiTest
class PickTests {

	/** Claims are named a, b, c in the order in which they stand. */
	private static final List<String> CASES = List.of(
			// what may have been published last
			"5 @2010/..|6 @2005 > a", "5 @2010/|6 @2005 > a", "5 @2005|6 @2010 > b", "5 @2010/..|6 @2012 >",
			"5 @2010/..|5 @2012 > a", "5 @../2010|6 @2005 >", "5 @../2004|6 @2005 > b", "5 @2010/..|6 > a", "5|6 >",
			"5 @../2010|6 > a", "5 @2010/..|6 @../2004|7 > a", "5 @2010|6 @2010-05 >",
			// figures of one value
			"100|100.0 > a", "100.00|100 > a", "100|101 >", "about 100|about 100 > a", "about 100|about 100.0 >",
			"100|about 100 >", "more-than 5|more-than 5.0 > a", "more-than 5|at-least 5 >");

	@TempDir
	private static Path folder;

	@Autowired
	private Api api;

	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) throws IOException {
		DataSet.copyTo(folder);
		for (int i = 0; i < CASES.size(); i++) {
			append("scopes", "case-" + i + ",case " + i);
			String[] claims = CASES.get(i).replaceFirst(" >.*", "").split("\\|");
			for (int j = 0; j < claims.length; j++) {
				claim("case-" + i, "case-" + i + "-" + (char) ('a' + j), claims[j]);
			}
		}
		Path releases = folder.resolve("releases.csv");
		Files.writeString(releases, Files.readString(releases)
			.replaceFirst(",\\d+,\\d+,", "," + rows("claims") + "," + rows("sources") + ","));
		properties.add("spring.flyway.placeholders.data", folder::toString);
	}

	private static int rows(String file) {
		return DataSet.rows(folder.resolve(file + ".csv")).size();
	}

	private static void claim(String scope, String id, String stated) throws IOException {
		String[] parts = stated.split(" @");
		String[] words = parts[0].split(" ");
		String qualifier = (words.length > 1) ? words[0] : "exact";
		append("sources", "%s,Title,Publisher,Claimant,,press,report,%s,en,https://example.org,%s,excerpt,,"
			.formatted(id, (parts.length > 1) ? parts[1] : "", id));
		append("claims", "%s,%s,shusha,killed,,%s,,,%s,persons,,,both,%s,,,,,,,".formatted(id, id,
				words[words.length - 1], qualifier, scope));
	}

	private static void append(String file, String row) throws IOException {
		Files.writeString(folder.resolve(file + ".csv"), row + "\n", StandardOpenOption.APPEND);
	}

	static IntStream cases() {
		return IntStream.range(0, CASES.size());
	}

	@ParameterizedTest
	@MethodSource("cases")
	void latestIsWhatMayHaveBeenPublishedLastAndStatesOneFigure(int number) {
		String expected = CASES.get(number).replaceFirst(".*> ?", "");
		JsonNode comparison = this.api.ok("/v1/comparisons?pick=latest&scope=case-" + number).at("/data/0");
		assertThat(comparison.get("picked").asString(null)).as(CASES.get(number))
			.isEqualTo(expected.isEmpty() ? null : "case-" + number + "-" + expected);
	}

}
