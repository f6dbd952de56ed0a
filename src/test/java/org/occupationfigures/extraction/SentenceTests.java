package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.Api;
import org.occupationfigures.DataTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sentences in all languages, read as a careful reader reads them. Of each number and
 * date sentences.jsonl says where it stands and what it is: {@code measures} and
 * {@code districts} are those that fit (none where there is nothing to find),
 * {@code may_be_missing} what need not be read, {@code shown} which other records may
 * stand first, {@code or} another reading. The first record shown is judged by what it is
 * about and never by its value.
 */
@DataTest
class SentenceTests {

	@Autowired
	private Api api;

	/** {@code WRONG} misleads; {@code VAGUE} lacks something that the text gives. */
	private enum Grade {

		RIGHT, VAGUE, WRONG

	}

	@Test
	void readsAsACarefulReaderDoes() {
		List<String> wrong = new ArrayList<>();
		List<String> vague = new ArrayList<>();
		int tokens = 0;
		for (String line : Forms.lines("sentences.jsonl")) {
			JsonNode sentence = JsonMapper.shared().readTree(line);
			JsonNode answer = check(sentence.get("text").asString());
			for (JsonNode token : sentence.get("tokens")) {
				tokens++;
				List<JsonNode> findings = stream(answer.get("findings"))
					.filter((one) -> one.at("/span/start").asInt() < token.get("end").asInt()
							&& token.get("start").asInt() < one.at("/span/end").asInt())
					.toList();
				Grade grade = Stream.concat(Stream.of(token), stream(token.path("or")).map((or) -> with(token, or)))
					.map((reading) -> grade(reading, findings))
					.min(Grade::compareTo)
					.orElseThrow();
				String report = sentence.get("id").asString() + " " + token + " read as "
						+ findings.stream().map((one) -> one.get("read_as") + " " + one.get("verdict")).toList();
				if (grade != Grade.RIGHT) {
					((grade == Grade.WRONG) ? wrong : vague).add(report);
				}
			}
		}
		assertThat(wrong).hasSizeLessThanOrEqualTo(tokens * 2 / 100);
		assertThat(wrong.size() + vague.size()).as(String.join("\n", vague)).isLessThanOrEqualTo(tokens * 10 / 100);
	}

	private static JsonNode with(JsonNode token, JsonNode or) {
		return token.deepCopy().asObject().setAll(or.asObject());
	}

	private static Grade grade(JsonNode token, List<JsonNode> findings) {
		String kind = token.get("kind").asString();
		if (kind.equals("label") || kind.equals("part")) {
			return findings.stream().allMatch(SentenceTests::saysNothing) ? Grade.RIGHT : Grade.WRONG;
		}
		boolean refused = findings.stream().anyMatch((one) -> isAny(one, "label", "unreadable"));
		List<JsonNode> read = findings.stream().filter((one) -> !isAny(one, "label", "unreadable")).toList();
		if (read.isEmpty()) {
			return (refused && !token.has("measures") && kind.equals("quantity")) ? Grade.RIGHT : Grade.VAGUE;
		}
		if (read.stream().anyMatch((one) -> !isAsWritten(token, one) || misleads(token, one))) {
			return Grade.WRONG;
		}
		return (!refused && read.size() == 1 && isWhole(token, read.get(0).get("read_as"))) ? Grade.RIGHT : Grade.VAGUE;
	}

	private static boolean isAny(JsonNode finding, String... kinds) {
		return Set.of(kinds).contains(finding.at("/read_as/kind").asString());
	}

	private static boolean saysNothing(JsonNode finding) {
		return isAny(finding, "label", "unreadable")
				|| (finding.get("verdict").isNull() && finding.at("/read_as/measures").isEmpty());
	}

	/** Tells whether a finding has the number, date or resolution of the text. */
	private static boolean isAsWritten(JsonNode token, JsonNode finding) {
		JsonNode read = finding.get("read_as");
		if (token.has("reference") && read.get("reference").equals(token.get("reference"))) {
			return true;
		}
		if (token.has("date")) {
			return isAny(finding, "date") && words(token.get("date")).stream()
				.anyMatch((date) -> date.equals(read.get("date").asString())
						|| (date.length() > 4 && !date.contains("/") && date.startsWith(read.get("date").asString())));
		}
		if (token.has("indefinite")) {
			return isAny(finding, "unquantified");
		}
		boolean value = token.has("low")
				? isNear(read.get("low"), token.get("low").asDouble())
						&& isNear(read.get("high"), token.get("high").asDouble())
				: token.has("ratio")
						? isNear(read.get("value"), 100.0 * token.at("/ratio/0").asInt() / token.at("/ratio/1").asInt())
						: isNear(read.get("value"), token.path("value").asDouble());
		return isAny(finding, "quantity") && value && (read.get("unit").isNull()
				|| read.get("unit").asString().equals(token.path("unit").asString("percent")));
	}

	private static boolean isNear(JsonNode read, double value) {
		return !read.isNull() && Math.abs(read.asDouble() - value) <= 1e-4 * Math.abs(value);
	}

	/** Tells whether a measure, an area or a record is not what the text speaks of. */
	private static boolean misleads(JsonNode token, JsonNode finding) {
		JsonNode read = finding.get("read_as");
		Set<String> measures = words(token.path("measures"));
		Set<String> districts = words(token.path("districts"));
		String verdict = finding.get("verdict").asString("unknown");
		if (token.has("reference") || read.get("kind").asString().equals("resolution")) {
			return false;
		}
		boolean otherMeasure = !read.get("measures").isEmpty()
				&& words(read.get("measures")).stream().noneMatch(measures::contains);
		boolean otherArea = !measures.isEmpty() && !Set.of("", "none").contains(read.get("district").asString(""))
				&& !districts.contains(read.get("district").asString());
		if (otherMeasure || otherArea || verdict.equals("unknown")) {
			return otherMeasure || otherArea;
		}
		JsonNode record = finding.at(verdict.equals("differs") ? "/others/0/record" : "/matches/0/record");
		Set<String> shown = new HashSet<>(measures);
		shown.addAll(words(token.path("shown")));
		String area = record.at("/district/id").asString("none");
		Predicate<String> isSide = List.of("armenian", "azerbaijani")::contains;
		String side = record.path("side").asString("");
		String wanted = token.path("side").asString("");
		return read.get("measures").isEmpty() || !shown.contains(record.at("/measure/id").asString())
				|| !(districts.contains(area) || (districts.isEmpty() && verdict.equals("stated")))
				|| (isSide.test(side) && isSide.test(wanted) && !side.equals(wanted));
	}

	/** Tells whether nothing is missing of what the text gives. */
	private static boolean isWhole(JsonNode token, JsonNode read) {
		Set<String> optional = words(token.path("may_be_missing"));
		boolean claim = token.has("measures") && !token.has("reference");
		return (!claim || optional.contains("measure") || !read.get("measures").isEmpty())
				&& (!claim || optional.contains("district") || !token.has("districts")
						|| words(token.get("districts")).contains("none") || !read.get("district").isNull())
				&& (!token.has("unit") || !read.get("unit").isNull()) && (!token.has("date") || token.has("reference")
						|| words(token.get("date")).contains(read.get("date").asString()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "511 civilians were killed in Kalbajar in 1993. | en",
					"В Кельбаджаре погибли 511 мирных жителей. | ru", "Kəlbəcərdə 511 mülki şəxs öldürülüb. | az",
					"Քելբաջարում զոհվել է 511 քաղաքացիական անձ։ | hy",
					"Kelbecer’de 511 sivil öldürüldü ve 60 bin kişi yerinden edildi. | tr",
					"À Kelbadjar, 511 civils ont été tués. | fr", "In Kälbädschär wurden 511 Zivilisten getötet. | de",
					"En Kelbajar murieron 511 civiles. | es" })
	void saysTheLanguageOfEachSentence(String text, String language) {
		JsonNode answer = check(text);
		assertThat(answer.get("languages").toString()).isEqualTo("[\"" + language + "\"]");
		assertThat(answer.get("notes")).isEmpty();
		assertThat(answer.at("/findings/0/language").asString()).isEqualTo(language);
		assertThat(answer.at("/findings/0/read_as/value").asInt()).isEqualTo(511);
		assertThat(words(answer.at("/findings/0/read_as/measures"))).contains("civilians-killed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ქელბაჯარში ომის დროს დაიღუპა 511 მშვიდობიანი მოქალაქე, 60 000 კი დევნილად იქცა.",
			"در کلبجر ۵۱۱ غیرنظامی در جریان جنگ کشته شدند و 60000 نفر آواره شدند.",
			"W rejonie Kelbadżar zginęło 511 cywilów, a 60 000 osób musiało uciekać z domów." })
	void saysOnceThatALanguageIsNotReadAndGivesNoVerdict(String text) {
		JsonNode answer = check(text);
		assertThat(answer.get("languages")).isEmpty();
		assertThat(answer.get("notes")).hasSize(1);
		assertThat(answer.get("findings")).allSatisfy((finding) -> {
			assertThat(finding.get("language").isNull()).isTrue();
			assertThat(finding.get("verdict").isNull()).isTrue();
			assertThat(finding.get("notes")).isEmpty();
		});
	}

	/**
	 * A number is of the measure and area that its own words name, of none where the
	 * columns are empty; the area {@code none} must not be read.
	 */
	@ParameterizedTest
	@CsvFileSource(resources = "/extraction/clauses.txt", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
	void takesNothingFromAnotherClause(String text, String number, @Nullable String measure,
			@Nullable String district) {
		JsonNode read = stream(check(text).get("findings"))
			.filter((finding) -> finding.get("text").asString().startsWith(number))
			.findFirst()
			.orElseThrow()
			.get("read_as");
		assertThat(words(read.get("measures"))).isEqualTo((measure != null) ? Set.of(measure) : Set.of());
		if (district != null) {
			assertThat(read.get("district").asString("none")).isEqualTo(district);
		}
	}

	@ParameterizedTest
	@CsvSource({ "Ağdam'da 500 kişi öldü ve gitti., true", "Ağdam'da 500 kişi oldu ve gitti., false",
			"Ağdamda 500 nəfər öldü., true", "Ağdamda 500 nəfər oldu., false" })
	void tellsDiedFromBecame(String text, boolean died) {
		assertThat(words(check(text).at("/findings/0/read_as/measures")).contains("killed")).isEqualTo(died);
	}

	/** {@code rose from 24 to 31} is no range. */
	@ParameterizedTest
	@CsvSource({ "The number of missing people rose from 24 to 31.,2", "From 24 to 31 people are missing.,1" })
	void readsAChangeAsTwoNumbers(String text, int numbers) {
		assertThat(check(text).get("findings")).hasSize(numbers);
	}

	/** They may be taken for a language that is read. */
	@ParameterizedTest
	@ValueSource(strings = { "Durante la guerra furono uccisi 511 civili nella regione.",
			"Nel distretto di Kalbajar furono uccisi 511 civili e gli sfollati erano circa 60.000.",
			"Em Kalbajar, 511 civis foram mortos e cerca de 60.000 pessoas foram deslocadas." })
	void givesNoVerdictInALanguageLikeOneThatIsRead(String text) {
		assertThat(check(text).get("languages")).isEmpty();
		assertThat(check(text).get("findings"))
			.allSatisfy((finding) -> assertThat(finding.get("verdict").isNull()).isTrue());
	}

	private JsonNode check(String text) {
		return this.api.ok("/v1/check?text=" + Api.encoded(text));
	}

	private static Set<String> words(JsonNode list) {
		Set<String> words = new HashSet<>();
		list.forEach((word) -> words.add(word.asString()));
		return words;
	}

	private static Stream<JsonNode> stream(JsonNode list) {
		return StreamSupport.stream(list.spliterator(), false);
	}

}
