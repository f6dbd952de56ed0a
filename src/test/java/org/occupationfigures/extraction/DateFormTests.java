package org.occupationfigures.extraction;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.extraction.Forms.Grade;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * No form of a date is read as another date, and no part of one as a count. Several dates
 * of a form have {@code &} between them; {@code numbers} are the counts beside them.
 */
@ApiTest
class DateFormTests {

	private static final int RIGHT = 478;

	/** Read in part: one of two days, the year alone; and a half that is no share. */
	private static final List<String> KNOWN = List.of("в ночь с 25 на 26 февраля 1992 года", "Ekim 1993'ün sonunda",
			"in the first half of 1993");

	@Autowired
	private Api api;

	@Test
	void noFormIsReadAsAnotherDate() {
		Forms.hold(this.api, "dates.tsv", DateFormTests::grade, RIGHT, KNOWN);
	}

	private static Grade grade(Map<String, String> row, List<JsonNode> findings) {
		String numbers = read(findings, "quantity", "value");
		String dates = read(findings, "date", "date");
		if (!numbers.isEmpty() && !numbers.equals(row.get("numbers"))) {
			return Grade.WRONG;
		}
		if (dates.isEmpty()) {
			return (row.get("date").equals("REFUSE") || Forms.also(row).contains("REFUSE")) ? Grade.RIGHT
					: Grade.REFUSED;
		}
		return (dates.equals(row.get("date")) || Forms.also(row).contains(dates)) ? Grade.RIGHT : Grade.WRONG;
	}

	private static String read(List<JsonNode> findings, String kind, String key) {
		return findings.stream()
			.filter((one) -> Forms.is(one, kind))
			.map((one) -> one.get("read_as").get(key).asString(""))
			.collect(Collectors.joining(" & "));
	}

}
