package org.occupationfigures.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

import org.occupationfigures.Api;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A table of texts, each with one form of a number or a date and what a careful reader
 * takes it for. In {@code text}, {@code \n} and {@code \t} stand for a line break and a
 * tab. The column {@code also} holds further right readings, {@code |} between them, and
 * {@code REFUSE} where none is right as well.
 */
final class Forms {

	static final Path FOLDER = Path.of("src/test/resources/extraction");

	/** How a form was read; refusing it is no fault, reading another value is. */
	enum Grade {

		RIGHT, REFUSED, WRONG

	}

	private Forms() {
	}

	static List<String> lines(String file) {
		try {
			return Files.readAllLines(FOLDER.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Asks for each form alone, and holds what is wrong and how many are right. */
	static void hold(Api api, String file, BiFunction<Map<String, String>, List<JsonNode>, Grade> grading, int right,
			List<String> known) {
		List<String> lines = lines(file);
		List<String> names = List.of(lines.get(0).split("\t"));
		List<String> others = new ArrayList<>();
		List<String> wrong = new ArrayList<>();
		for (String line : lines.subList(1, lines.size())) {
			String[] cells = line.split("\t", -1);
			Map<String, String> row = new TreeMap<>();
			for (int i = 0; i < cells.length; i++) {
				row.put(names.get(i), cells[i]);
			}
			String text = row.get("text").replace("\\n", "\n").replace("\\t", "\t");
			List<JsonNode> findings = new ArrayList<>();
			api.ok("/v1/check?text=" + Api.encoded(text)).get("findings").forEach(findings::add);
			Grade grade = grading.apply(row, findings);
			if (grade == Grade.WRONG) {
				wrong.add(row.get("text"));
			}
			if (grade != Grade.RIGHT) {
				others.add(
						grade + " " + line + " read as " + findings.stream().map((one) -> one.get("read_as")).toList());
			}
		}
		String report = String.join("\n", others);
		assertThat(wrong).as(report).isSubsetOf(known);
		assertThat(lines.size() - 1 - others.size()).as(report).isGreaterThanOrEqualTo(right);
	}

	static List<String> also(Map<String, String> row) {
		return List.of(row.get("also").split(" \\| "));
	}

	static boolean is(JsonNode finding, String kind) {
		return finding.at("/read_as/kind").asString().equals(kind);
	}

}
