package org.occupationfigures.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;
import org.occupationfigures.OccupationFigures;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Serves a copy of the data set in which both sides are exchanged: the pages must be the
 * same but for the exchanged words.
 * <p>
 * Exchanged are the words of {@link #PAIRS} in every CSV file: in values of {@code side},
 * affiliations, origins, kinds of names, labels, sentences, names of claimants, notes and
 * ids. The authorities of Artsakh have no counterpart and stay. So do numbers, dates,
 * places and words of other languages. The program is the same, so where its own words
 * for one side differ from those for the other, the pages differ.
 * <p>
 * Compared is the whole HTML, row by row: each row of a table, line of a list, mark and
 * paragraph must be there with the same elements, attributes, numbers and words. Only
 * their order is free, since it may follow names.
 */
@ApiTest
class SymmetryTests {

	private static final Map<String, String> PAIRS = Map.of("Armenia", "Azerbaijan", "Armenian", "Azerbaijani",
			"Armenians", "Azerbaijanis", "armenia", "azerbaijan", "armenian", "azerbaijani", "armenians",
			"azerbaijanis", "armenian-side", "azerbaijani-official", "used by the Armenian side",
			"official in Azerbaijan");

	/** The other word of each, of two that begin alike the longer first. */
	private static final Map<String, String> OTHERS = new TreeMap<>(Comparator.reverseOrder());

	static {
		PAIRS.forEach((one, other) -> OTHERS.putAll(Map.of(one, other, other, one)));
	}

	private static final Pattern WORD = Pattern.compile("\\b(" + String.join("|", OTHERS.keySet()) + ")\\b");

	/**
	 * The program's own words for what the measures {@code occupation-date} and
	 * {@code return-date} date, the earlier first: no data, so not exchanged.
	 */
	private static final List<String> OWN = List.of("ates of Armenian and of Azerbaijani control that sources state",
			"When Armenian and Azerbaijani forces came to control it");

	private static final Pattern ROW = Pattern
		.compile("(?=<(?:tr|li|option|p|h[1-6]|dt|svg class|text class=.row|section|figure)\\b)"
				+ "|(?<=<dd>|</a> )(?=<a href=./measures/)");

	@TempDir
	private static Path folder;

	private static ConfigurableApplicationContext exchanged;

	@Autowired
	private Api api;

	@BeforeAll
	static void start() throws IOException {
		DataSet.copyTo(folder);
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".csv")).toList()) {
				Files.writeString(file, exchange(Files.readString(file)));
			}
		}
		exchanged = new SpringApplication(OccupationFigures.class, Api.class).run("--server.port=0",
				"--logging.level.root=warn", "--spring.flyway.placeholders.data=" + folder);
	}

	@AfterAll
	static void stop() {
		exchanged.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/districts/kalbajar", "/districts/shusha", "/districts/nagorno-karabakh",
			"/claims?side=armenian", "/claims?origin=azerbaijani-account", "/claims?affiliation=armenia-government",
			"/claims/shusha-combatants-killed-dewaal-black-garden-notes",
			"/claims/shusha-combatants-killed-dewaal-black-garden-notes-2",
			"/claims/gubadli-return-date-fayllar-az-2020", "/claims/gubadli-return-date-yerepouni-kubatlu-2020",
			"/claims/shusha-occupation-date-lragir-shushi-2006", "/claims/kalbajar-displaced-hajiyev-kalbajar-2018",
			"/comparisons", "/comparisons/shusha.combatants-killed.armenian",
			"/comparisons/shusha.combatants-killed.azerbaijani", "/comparisons/shusha.occupation-date",
			"/comparisons/gubadli.return-date", "/sources/hajiyev-kalbajar-2018", "/measures/refugees-in-armenia",
			"/measures/occupation-date", "/check?value=511&district=kalbajar", "/table?pick=latest",
			"/table?pick=lowest&side=armenian", "/releases/0.10.0", "/sites/ganjasar",
			"/totals?measure=combatants-killed&pick=latest&side=armenian", "/changes?file=claims&what=changed",
			"/check?text=511%20Azerbaijani%20civilians%20were%20killed%20in%20Kalbajar.",
			"/check?text=In%202020%20Armenia%20lost%202317%20soldiers%20and%20Azerbaijan%202783%20soldiers." })
	void isTheSamePageForTheOtherSide(String address) {
		String page = page(this.api, address);
		String other = page(exchanged.getBean(Api.class), exchange(spaced(address)).replace(" ", "%20"));
		assertThat(other).isNotEqualTo(page);
		assertThat(rows(other)).containsExactlyInAnyOrderElementsOf(rows(exchangePage(page)));
	}

	@Test
	void noClassAndNoColourStandsForASide() throws IOException {
		assertThat(page(this.api, "/claims")).doesNotContainPattern("(class|fill|stroke)=\"[^\"]*(armen|azerb)");
		assertThat(Path.of("src/main/resources/assets/style.css")).content().doesNotContainPattern("(?i)armen|azerb");
	}

	private static String exchange(String text) {
		return WORD.matcher(text).replaceAll((word) -> Matcher.quoteReplacement(OTHERS.get(word.group())));
	}

	private static String exchangePage(String page) {
		String other = exchange(page);
		for (String own : OWN) {
			other = other.replace(exchange(own), own);
		}
		return other;
	}

	private static String page(Api api, String address) {
		var answer = api.send("GET", address);
		assertThat(answer.statusCode()).as(address).isEqualTo(200);
		return spaced(answer.body());
	}

	private static String spaced(String text) {
		return text.replace("%20", " ");
	}

	/**
	 * Cuts a page into its rows, without what follows from their order and from how long
	 * a word is: heights in a picture, what a label has beyond 20 characters, the cursor
	 * of the next page, the title of the window, which is the heading, shortened. Names
	 * of languages are the platform's.
	 */
	private static List<String> rows(String page) {
		String free = page.replaceAll("\\s+", " ")
			.replaceAll(" (y|y1|y2|cy)=\"[\\d.]+\"", "")
			.replaceAll("(<text class=\"row\"[^>]*>[^<]{20})[^<]*", "$1")
			.replaceAll("<title>[^<]*", "<title>")
			.replaceAll("after=\\w+", "after=")
			.replaceAll("<td>(Armenian|Azerbaijani)(, \\w+ script)?</td>", "<td>language</td>");
		return ROW.splitAsStream(free).map((row) -> row.replaceAll("</\\w+>", "").strip()).toList();
	}

}
