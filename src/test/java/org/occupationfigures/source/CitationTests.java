package org.occupationfigures.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Citations show the parts of a date that the document gives, and no others. */
@ApiTest
class CitationTests {

	private static final Pattern SHOWN = Pattern.compile("@(\\w+)\\{([^,]+),|\\n  (\\w+) = \\{(.*)\\}");

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "1993-04-02 | {'date-parts':[[1993,4,2]]} | 1993 | 1993-04-02",
					"1993-04 | {'date-parts':[[1993,4]]} | 1993 | 1993-04",
					"1993 | {'date-parts':[[1993]]} | 1993 | 1993",
					"2011~ | {'date-parts':[[2011]],'circa':true} | about 2011 | 2011~",
					"2020? | {'date-parts':[[2020]],'circa':true} | 2020? | 2020?",
					"2020-08-31% | {'date-parts':[[2020,8,31]],'circa':true} | about 2020? | 2020-08-31%",
					"201X | {'literal':'the 2010s'} | | 201X", "20XX | {'literal':'a year from 2000 to 2099'} | | 20XX",
					"201X~ | {'literal':'about the 2010s'} | |", "2010-XX | {'date-parts':[[2010]]} | 2010 | 2010-XX",
					"2010-05-XX | {'date-parts':[[2010,5]]} | 2010 | 2010-05-XX",
					"2010-XX-XX | {'date-parts':[[2010]]} | 2010 | 2010-XX-XX",
					"1993-21 | {'date-parts':[[1993]],'season':1} | 1993 | 1993-21",
					"1993-24 | {'date-parts':[[1993]],'season':4} | 1993 | 1993-24",
					"2010-05/2010-07 | {'date-parts':[[2010,5],[2010,7]]} | 2010 | 2010-05/2010-07",
					"1988/1992 | {'date-parts':[[1988],[1992]]} | | 1988/1992",
					"1988/1988-05~ | {'date-parts':[[1988],[1988,5]],'circa':true} | about 1988 | 1988/1988-05~",
					"../2010 | {'literal':'by 2010'} | | ../2010", "/2010 | {'literal':'by 2010'} | | /2010",
					"2010/.. | {'literal':'on or after 2010'} | | 2010/..", "-0044 | {'literal':'45 BC'} | | -0044",
					"0000 | {'literal':'1 BC'} | | 0000", "-199X | {'literal':'a year from 2000 BC to 1991 BC'} | |",
					"Y12345 | {'date-parts':[[12345]]} | 12345 | Y12345",
					"1985-04-12T23:20:30+04 | {'date-parts':[[1985,4,12]]} | 1985 | 1985-04-12" })
	void showNoPartOfADateThatIsNotGiven(String published, String issued, String year, String date) {
		Citation citation = new Citation("key", "report", "Author", "Title", "Publisher", published, "en", null, null);
		assertThat(JsonMapper.shared().writeValueAsString(citation.csl().get("issued")))
			.isEqualTo(issued.replace('\'', '"'));
		String entry = citation.bibtex();
		assertThat(field(entry, "year")).isEqualTo(year);
		assertThat(field(entry, "date")).isEqualTo(date);
	}

	@Test
	void ofTheDataSetShowItsDates() {
		JsonNode decade = this.api.ok("/v1/sources/armenia-nalbandian-unsc.csl.json").get(0);
		assertThat(decade.get("issued").toString()).isEqualTo("{\"literal\":\"the 2010s\"}");
		String entry = this.api.send("GET", "/v1/sources/armenia-nalbandian-unsc.bib").body();
		assertThat(field(entry, "year")).isNull();
		assertThat(field(entry, "date")).isEqualTo("201X");
		assertThat(DataSet.rows("sources.csv")).filteredOn((row) -> row.get("published").endsWith("~"))
			.isNotEmpty()
			.allSatisfy((row) -> assertThat(
					field(this.api.send("GET", "/v1/sources/" + row.get("id") + ".bib").body(), "year"))
				.isEqualTo("about " + row.get("published").substring(0, 4)));
	}

	@Test
	void haveTheFieldsThatTheirEntryTypeHas() {
		String all = this.api.send("GET", "/v1/sources.bib?limit=1000").body()
				+ this.api.send("GET", "/v1/claims.bib?limit=1000").body();
		assertThat(all.split("\n}\n\n")).hasSizeGreaterThan(250).allSatisfy((entry) -> {
			Matcher type = SHOWN.matcher(entry);
			assertThat(type.find()).isTrue();
			String container = switch (type.group(1)) {
				case "article" -> "journal";
				case "book" -> "publisher";
				case "techreport" -> "institution";
				case "misc" -> "howpublished";
				default -> "no other type";
			};
			assertThat(type.results().map((field) -> field.group(3))).contains(container)
				.isSubsetOf("author", "title", container, "year", "date", "language", "url", "note");
		});
		assertThat(this.api.send("GET", "/v1/claims/kalbajar-displaced-hajiyev-kalbajar-2018.bib").body())
			.contains("howpublished = {“Armenia must understand");
	}

	private static String field(String entry, String name) {
		return SHOWN.matcher(entry)
			.results()
			.filter((field) -> name.equals(field.group(3)))
			.map((field) -> field.group(4))
			.findFirst()
			.orElse(null);
	}

}
