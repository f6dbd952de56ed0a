package org.occupationfigures.claim;

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
class SelectionRuleTests {

	/** Claims are named a, b, c in the order in which they stand. */
	private static final List<String> CASES = List.of(
			// what may have been published last
			"5 @2010/..|6 @2005 > a", "5 @2010/|6 @2005 > a", "5 @2005|6 @2010 > b", "5 @2010/..|6 @2012 >",
			"5 @2010/..|5 @2012 > a", "5 @../2010|6 @2005 >", "5 @../2004|6 @2005 > b", "5 @2010/..|6 > a", "5|6 >",
			"5 @../2010|6 > a", "5 @2010/..|6 @../2004|7 > a", "5 @2010|6 @2010-05 >",
			// what may describe the last time, whenever published
			"5 of 2010 @2020|6 of 2005 @2021 latest-as-of> a", "5 of 2010/..|6 of 2012 latest-as-of>",
			"5 of 2010 @2020|6 @2021 latest-as-of> a", "5 @2020|6 @2021 latest-as-of>", "5|5 @2020 latest-as-of> a",
			"5 of 2010|5 of 2010-05 latest-as-of> a", "5 of ../2010|6 of 2011 latest-as-of> b",
			"exact 1993-05 @2020|exact 1993-06 @2021 latest-as-of>",
			// figures of one value
			"100|100.0 > a", "100.00|100 > a", "100|101 >", "about 100|about 100 > a", "about 100|about 100.0 >",
			"100|about 100 >", "more-than 5|more-than 5.0 > a", "more-than 5|at-least 5 >",
			// what allows least or most
			"more-than 110|at-least 110 lowest> b", "more-than 110|at-least 110 highest> a",
			"less-than 110|up-to 110 lowest> a", "less-than 110|up-to 110 highest> b",
			"more-than 110|less-than 111 lowest> a", "at-least 110|less-than 111 highest> b",
			"more-than 110|about 110 lowest> b", "at-least 110|110 highest> a",
			"more-than 110.0|more-than 110 highest> a",
			// dates, an open one by its stated end
			"exact 1993-08-23|at-least 1993-10-27/.. highest> b", "exact 1993-10-28|at-least 1993-10-27/.. highest> a",
			"exact 1993-10-27|at-least 1993-10-27/.. highest> b", "exact 1993-10-27|at-least 1993-10-27/.. lowest> a",
			"exact 1993-04-02|up-to ../1993-04 lowest> a", "exact 1993-05-02|up-to ../1993-04 lowest> b",
			"exact 1993-04-30|up-to ../1993-04 lowest> b", "up-to ../1993-04|up-to ../1993-04-30 lowest>",
			"at-least 1993/..|at-least 1993/.. highest> a", "exact 1993|exact 1993-12-31 highest> b",
			"exact 1993|exact 1993-01-01 lowest> b");

	@TempDir
	private static Path folder;

	@Autowired
	private Api api;

	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) throws IOException {
		DataSet.copyTo(folder);
		for (int i = 0; i < CASES.size(); i++) {
			append("scopes", "case-" + i + ",case " + i + ",");
			String[] claims = CASES.get(i).replaceFirst(" [\\w-]*>.*", "").split("\\|");
			for (int j = 0; j < claims.length; j++) {
				claim("case-" + i, "case-" + i + "-" + (char) ('a' + j), claims[j]);
			}
		}
		Path releases = folder.resolve("releases.csv");
		Files.writeString(releases, Files.readString(releases)
			.replaceAll("(?m)(^1\\.0\\.0,.*),\\d+,\\d+,", "$1," + rows("claims") + "," + rows("sources") + ","));
		properties.add("spring.flyway.placeholders.data", folder::toString);
	}

	private static int rows(String file) {
		return DataSet.rows(folder.resolve(file + ".csv")).size();
	}

	private static void claim(String scope, String id, String stated) throws IOException {
		String[] parts = stated.split(" @");
		String[] figure = parts[0].split(" of ");
		String[] words = figure[0].split(" ");
		String qualifier = (words.length > 1) ? words[0] : "exact";
		String said = words[words.length - 1];
		boolean isDate = said.matches(".*(\\.\\.|1993).*");
		append("sources", "%s,Title,Publisher,Claimant,,press,report,%s,en,https://example.org,%s,excerpt,,"
			.formatted(id, (parts.length > 1) ? parts[1] : "", id));
		append("claims",
				(isDate ? "%s,%s,shusha,occupation-date,,,,,%s,,%s,%s,,%s,,,,,,,"
						: "%s,%s,shusha,killed,,%4$s,,,%3$s,persons,,%5$s,both,%6$s,,,,,,,")
					.formatted(id, id, qualifier, said, (figure.length > 1) ? figure[1] : "", scope));
	}

	private static void append(String file, String row) throws IOException {
		Files.writeString(folder.resolve(file + ".csv"), row + "\n", StandardOpenOption.APPEND);
	}

	static IntStream cases() {
		return IntStream.range(0, CASES.size());
	}

	@ParameterizedTest
	@MethodSource("cases")
	void choosesWhatTheRuleLeavesIfThatStatesOneFigureOrDate(int number) {
		String expected = CASES.get(number).replaceFirst(".*> ?", "");
		String rule = CASES.get(number).replaceFirst(".* ([\\w-]*)>.*", "$1");
		JsonNode comparison = this.api
			.ok("/v1/comparisons?pick=" + (rule.isEmpty() ? "latest" : rule) + "&scope=case-" + number)
			.at("/data/0");
		assertThat(comparison.get("picked").asString(null)).as(CASES.get(number))
			.isEqualTo(expected.isEmpty() ? null : "case-" + number + "-" + expected);
	}

}
