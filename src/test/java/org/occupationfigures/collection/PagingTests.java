package org.occupationfigures.collection;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.collection.RecordStore.RecordQuery;
import org.occupationfigures.web.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Walks every collection to its end, on every sort, in both directions. */
@ApiTest
class PagingTests {

	@Autowired
	private Api api;

	@Autowired
	private RecordStore rows;

	static Stream<Arguments> sorts() {
		return Stream
			.of("districts 2 id name:/name",
					"occupations 4 id district:/district/id date:/date/earliest|/date/latest area:/area/value stated:",
					"claims 15 id district:/district/id measure:/measure/id value:/figure/value|/figure/low "
							+ "date:/date/earliest|/date/latest|/as_of/earliest|/as_of/latest stated:",
					"casualties 4 id value:/figure/value|/figure/low", "displacement 3 stated:",
					"damage 4 measure:/measure/id", "sites 3 id name:/name kind:/kind district:/district/id",
					"resolutions 5 id date:/adopted_on/earliest organ:/organ year:/year",
					"sources 30 id title:/title stated:/published/earliest claims:/claims",
					"measures 60 id label:/label category:/category", "timeline 7 id date:/placed_on",
					"comparisons 11 id district:/district/id measure:/measure/id claims: origins:/independent_origins",
					"coverage 11 id district:/district/id measure:/measure/id claims:/claims origins:/origins",
					"releases 1 date:/date")
			.flatMap((line) -> {
				String[] words = line.split(" ");
				return Stream.of(words)
					.skip(2)
					.flatMap((sort) -> Stream.of("", "-")
						.map((sign) -> Arguments.of(words[0], Integer.parseInt(words[1]), sign + sort)));
			});
	}

	@ParameterizedTest
	@MethodSource("sorts")
	void meetsEachRecordOnceAndInOrder(String collection, int limit, String sortAndKey) {
		String[] sort = sortAndKey.split(":");
		List<JsonNode> records = new ArrayList<>();
		String next = "/v1/" + collection + "?limit=" + limit + "&sort=" + sort[0];
		long total = 0;
		while (next != null) {
			HttpResponse<String> answer = this.api.send("GET", next);
			JsonNode page = Api.json(answer);
			page.get("data").forEach(records::add);
			total = page.at("/meta/total").asLong();
			assertThat(page.get("data")).hasSize(page.at("/meta/count").asInt()).hasSizeLessThanOrEqualTo(limit);
			assertThat(page.at("/links/self").asString()).isEqualTo(next);
			next = page.at("/links/next").asString(null);
			assertThat(answer.headers().firstValue("Link"))
				.isEqualTo(Optional.ofNullable(next).map((link) -> "<" + link + ">; rel=\"next\""));
		}
		List<String> ids = records.stream().map((record) -> record.get("id").asString()).toList();
		assertThat(ids).hasSize((int) total).hasSizeGreaterThan(limit).doesNotHaveDuplicates();
		assertThat(new HashSet<>(ids)).isEqualTo(new HashSet<>(this.api.ids("/v1/" + collection)));
		if (sort.length > 1) {
			assertThat(records).isSortedAccordingTo(order(sort[1].split("\\|"), sort[0].startsWith("-")));
		}
	}

	/** Empty values come last either way; ties break by id. */
	private static Comparator<JsonNode> order(String[] pointers, boolean descending) {
		Comparator<JsonNode> values = (one, other) -> one.isNumber()
				? one.decimalValue().compareTo(other.decimalValue()) : one.asString().compareTo(other.asString());
		Comparator<JsonNode> ids = Comparator.comparing((record) -> record.get("id").asString());
		return Comparator
			.comparing((JsonNode record) -> key(record, pointers),
					Comparator.nullsLast(descending ? values.reversed() : values))
			.thenComparing(descending ? ids.reversed() : ids);
	}

	private static JsonNode key(JsonNode record, String[] pointers) {
		return Stream.of(pointers)
			.map(record::at)
			.filter((value) -> !value.isNull() && !value.isMissingNode())
			.findFirst()
			.orElse(null);
	}

	@ParameterizedTest
	@CsvSource({ "/v1/claims?limit=5, /v1/claims?limit=5&district=aghdam",
			"/v1/claims?limit=5, /v1/claims?limit=5&sort=value", "/v1/claims?limit=5, /v1/casualties?limit=5",
			"/v1/sources?limit=5, /v1/sites?limit=5" })
	void refusesACursorOfAnotherQuery(String address, String other) {
		String after = this.api.ok(address).at("/links/next").asString().replaceFirst(".*after=([^&]*).*", "$1");
		assertThat(this.api.get(other + "&after=" + after).at("/errors/0/name").asString()).isEqualTo("after");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/claims?limit=5", "/v1/sources?limit=5" })
	void refusesACursorMadeUpFromAnother(String address) {
		String after = this.api.ok(address).at("/links/next").asString().replaceFirst(".*after=([^&]*).*", "$1");
		String plain = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
		String made = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((plain.substring(0, 12) + "zzz").getBytes(StandardCharsets.UTF_8));
		assertThat(this.api.get(address + "&after=" + made).at("/errors/0/name").asString()).isEqualTo("after");
	}

	@ParameterizedTest
	@ValueSource(strings = { "id", "-id", "label", "-label", "unit", "-unit" })
	void goesOnAfterNoRecordThatDoesNotExist(String sort) {
		CollectionSpec<OnlyId> measures = new CollectionSpec<>(OnlyId.class, "measure",
				Map.of("label", "label", "unit", "unit"), (query) -> query.query(OnlyId.class).list(), "id");
		RecordQuery<OnlyId> all = this.rows.select(measures, (conditions) -> {
		});
		assertThat(all.records(sort, "killed", 5)).isNotEmpty();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> all.records(sort, "zzz", 5));
	}

	private record OnlyId(String id) implements Identified {

	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/claims.bib", "/v1/sources.bib", "/v1/claims.csl.json", "/v1/sources.csl.json",
			"/v1/claims.jsonld", "/v1/sources.jsonld", "/v1/districts.jsonld", "/v1/districts.geojson" })
	void whatIsNoJsonIsTheWhole(String address) {
		HttpResponse<String> answer = this.api.send("GET", address);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Link")).isEmpty();
		long total = answer.headers().firstValueAsLong("X-Total-Count").orElseThrow();
		assertThat(total).isEqualTo(this.api.ok(address.replaceFirst("\\..*", "")).at("/meta/total").asLong());
		assertThat(records(answer.body(), address)).isEqualTo(total);
		String first = this.api.send("GET", address + "?limit=3").body();
		assertThat(records(first, address)).isEqualTo(3);
	}

	private static long records(String body, String address) {
		if (address.endsWith(".bib")) {
			return body.lines().filter((line) -> line.startsWith("@")).count();
		}
		JsonNode json = JsonMapper.shared().readTree(body);
		return (json.isArray() ? json : json.has("features") ? json.get("features") : json.get("@graph")).size();
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "ndjson", "bib", "csl.json", "jsonld" })
	void whatIsNoJsonHasNoPages(String suffix) {
		assertThat(this.api.get("/v1/claims." + suffix + "?after=x").at("/errors/0/name").asString())
			.isEqualTo("after");
		if (!suffix.equals("ndjson")) {
			assertThat(this.api.get("/v1/claims." + suffix + "?fields=id").at("/errors/0/name").asString())
				.isEqualTo("fields");
		}
	}

	@Test
	void everyPageLinksTheWholeInOtherFormats() {
		JsonNode first = this.api.ok("/v1/sources?kind=book&limit=2&fields=id").get("links");
		JsonNode second = this.api.ok(first.get("next").asString()).get("links");
		for (String format : List.of("csv", "ndjson", "xlsx", "bib", "csl_json", "jsonld")) {
			assertThat(second.get(format)).isEqualTo(first.get(format));
			assertThat(first.get(format).asString())
				.isEqualTo("/v1/sources." + format.replace('_', '.') + "?kind=book");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/%63laims?limit=2", "/v1/claim%73%2Ejson?limit=2", "/v1/claims.%6ason?limit=2" })
	void equivalentAddressesAreOne(String address) {
		JsonNode page = this.api.ok(address);
		assertThat(page.at("/links/csv").asString()).isEqualTo("/v1/claims.csv");
		assertThat(page.at("/links/next").asString()).startsWith("/v1/claims?after=");
		this.api.ok(page.at("/links/next").asString());
	}

	@Test
	void acceptsACursorWithAnotherLimitOrOtherFields() {
		String next = this.api.ok("/v1/claims?district=Kelbajar&limit=5").at("/links/next").asString();
		JsonNode page = this.api
			.ok(next.replace("limit=5", "limit=7").replace("Kelbajar", "kalbajar") + "&fields=statement");
		assertThat(page.get("data")).hasSize(7);
		assertThat(page.at("/data/0/id").asString()).isEqualTo(this.api.ok(next).at("/data/0/id").asString());
	}

	@Test
	void showsWhatWasAskedAsUnderstood() {
		JsonNode query = this.api.ok("/v1/claims?district=Agdam,none&on=1993-07&limit=3").get("query");
		assertThat(query.get("applied").toString())
			.isEqualTo("{\"district\":[\"aghdam\",\"none\"],\"on\":\"1993-07\",\"limit\":3}");
		assertThat(query.get("defaults").toString()).isEqualTo("{\"match\":\"possible\",\"sort\":\"id\"}");
	}

}
