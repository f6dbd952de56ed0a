package org.occupationfigures.extraction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.extraction.Forms.Grade;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** No form of a number is read as another number. */
@ApiTest
class NumberFormTests {

	/** How many of the table are read, hedge and unit among them. */
	private static final int RIGHT = 577;

	/** A regiment, a time of day and a spelt-out unit that are read otherwise. */
	private static final List<String> KNOWN = List.of("das 366. Regiment", "à 14 h 30", "4.388 kilometrekare");

	@Autowired
	private Api api;

	@Test
	void noFormIsReadAsAnotherNumber() {
		Forms.hold(this.api, "numbers.tsv", NumberFormTests::grade, RIGHT, KNOWN);
	}

	private static Grade grade(Map<String, String> row, List<JsonNode> findings) {
		List<JsonNode> numbers = findings.stream().filter((one) -> Forms.is(one, "quantity")).toList();
		boolean none = List.of("REFUSE", "LABEL").contains(row.get("value"));
		if (numbers.isEmpty()) {
			boolean otherwise = findings.stream()
				.anyMatch((one) -> Forms.is(one, "date") || Forms.is(one, "resolution"));
			return (none || (Forms.also(row).contains("REFUSE") && !otherwise)) ? Grade.RIGHT
					: otherwise ? Grade.WRONG : Grade.REFUSED;
		}
		JsonNode read = numbers.get(0).get("read_as");
		if (numbers.size() > 1 || Stream.concat(Stream.of(row.get("value")), Forms.also(row).stream())
			.noneMatch((value) -> isSame(read, value))) {
			return Grade.WRONG;
		}
		if (!isSame(read, row.get("value"))) {
			return Grade.RIGHT;
		}
		if (!read.get("unit").asString("").equals(row.get("unit"))) {
			return read.get("unit").isNull() ? Grade.REFUSED : Grade.WRONG;
		}
		List<String> hedges = List.of(row.get("qualifier").split("\\|"));
		return hedges.contains(read.get("qualifier").asString()) ? Grade.RIGHT : Grade.REFUSED;
	}

	/** A share such as 33.3333 is given in the table to four places. */
	private static boolean isSame(JsonNode read, String value) {
		if (!value.matches("-?[\\d.]+")) {
			return false;
		}
		String[] ends = value.split("\\.\\.");
		return (ends.length == 2) ? isNear(read.get("low"), ends[0]) && isNear(read.get("high"), ends[1])
				: isNear(read.get("value"), value);
	}

	private static boolean isNear(JsonNode read, String value) {
		BigDecimal expected = new BigDecimal(value);
		return !read.isNull()
				&& read.decimalValue().subtract(expected).abs().compareTo(expected.abs().movePointLeft(5)) <= 0;
	}

	@Test
	void theTableHoldsAllLanguages() {
		assertThat(Forms.lines("numbers.tsv").stream().skip(1).map((line) -> line.split("\t")[0]).distinct())
			.containsExactlyInAnyOrderElementsOf(Languages.CODES);
	}

}
