package org.occupationfigures.collection;

import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads the JSON-LD with a processor, as a graph of whole addresses. */
@ApiTest
class LinkedDataTests {

	private static final String SCHEMA = "http://schema.org/";

	/**
	 * What the context of schema.org says of the terms used here: no network in a test.
	 */
	private static final String CONTEXT = """
			{"@context": {"@vocab": "http://schema.org/", "url": {"@type": "@id"}, "license": {"@type": "@id"},
				"datePublished": {"@type": "Date"}, "observationDate": {"@type": "DateTime"}}}""";

	/** The properties that schema.org has for each type. */
	private static final Map<String, Set<String>> TERMS = Map.ofEntries(
			Map.entry("Claim",
					Set.of("text", "creator", "contributor", "appearance", "isBasedOn", "about", "keywords", "version",
							"license")),
			Map.entry("CreativeWork",
					Set.of("name", "publisher", "creator", "contributor", "inLanguage", "datePublished", "url")),
			Map.entry("Quotation", Set.of("text", "inLanguage")), Map.entry("Person", Set.of("name")),
			Map.entry("Observation", Set.of("variableMeasured", "observationAbout", "observationDate", "value")),
			Map.entry("QuantitativeValue", Set.of("value", "minValue", "maxValue", "unitText", "description")),
			Map.entry("PropertyValue", Set.of("value", "description")),
			Map.entry("DefinedTerm", Set.of("termCode", "inDefinedTermSet")),
			Map.entry("DefinedTermSet", Set.of("name")),
			Map.entry("Place", Set.of("name", "alternateName", "geo", "subjectOf")),
			Map.entry("GeoCoordinates", Set.of("latitude", "longitude")));

	@Autowired
	private Api api;

	@Test
	void aClaimIsAGraphOfClaimDocumentAndObservation() throws Exception {
		List<JsonObject> nodes = nodes("/v1/claims/kalbajar-displaced-hajiyev-kalbajar-2018.jsonld");
		assertThat(nodes).hasSize(1);
		JsonObject claim = nodes.get(0);
		assertThat(claim.getString("@id"))
			.isEqualTo("http://localhost:8080/v1/claims/kalbajar-displaced-hajiyev-kalbajar-2018");
		assertThat(type(claim)).isEqualTo("Claim");
		assertThat(literal(claim, "text")).isEqualTo("About 60,000 people displaced from Kalbajar");
		assertThat(literal(claim, "version")).isEqualTo("1.0.0");
		assertThat(one(claim, "license").getString("@id")).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
		assertThat(one(claim, "creator").keySet()).containsExactly(SCHEMA + "name");
		assertThat(literal(one(claim, "creator"), "name")).isEqualTo("Ministry of Foreign Affairs of Azerbaijan");
		assertThat(type(one(claim, "contributor"))).isEqualTo("Person");
		assertThat(literal(one(claim, "contributor"), "name")).isEqualTo("Hikmat Hajiyev");
		JsonObject document = one(claim, "appearance");
		assertThat(one(document, "contributor")).isEqualTo(one(claim, "contributor"));
		assertThat(type(document)).isEqualTo("CreativeWork");
		assertThat(document.getString("@id")).isEqualTo("http://localhost:8080/v1/sources/hajiyev-kalbajar-2018");
		assertThat(one(document, "url").getString("@id")).startsWith("http://www.virtualkarabakh.az/");
		JsonObject observation = one(claim, "about");
		assertThat(type(observation)).isEqualTo("Observation");
		assertThat(one(observation, "observationAbout").getString("@id"))
			.isEqualTo("http://localhost:8080/v1/districts/kalbajar");
		assertThat(literal(one(observation, "value"), "value")).isEqualTo("60000");
	}

	@Test
	void everyNodeHasTermsOfItsTypeAndEveryLinkLeadsToANode() throws Exception {
		Map<String, Set<String>> linked = new HashMap<>();
		List<JsonObject> claims = claims();
		claims.forEach((claim) -> check(claim, linked));
		assertThat(claims).allSatisfy((claim) -> {
			assertThat(type(claim)).isEqualTo("Claim");
			assertThat(claim.keySet()).contains(SCHEMA + "text", SCHEMA + "creator", SCHEMA + "appearance");
		});
		List<JsonObject> sources = nodes("/v1/sources.jsonld");
		List<JsonObject> districts = nodes("/v1/districts.jsonld");
		sources.forEach((source) -> check(source, new HashMap<>()));
		districts.forEach((district) -> check(district, linked));
		assertThat(ids(sources)).containsAll(linked.get("CreativeWork"));
		assertThat(ids(districts)).isEqualTo(linked.get("Place"));
	}

	@Test
	void aClaimSaysWhatItsRecordSays() throws Exception {
		Map<String, JsonObject> nodes = new HashMap<>();
		claims().forEach((claim) -> nodes.put(claim.getString("@id").replaceFirst(".*/", ""), claim));
		List<JsonNode> claims = this.api.all("/v1/claims");
		assertThat(nodes).hasSize(claims.size());
		assertThat(claims).allSatisfy((claim) -> {
			JsonObject node = nodes.get(claim.get("id").asString());
			String asWritten = claim.at("/source_claim/as_written").asString("");
			assertThat(text(node, "isBasedOn", "text")).isEqualTo(asWritten);
			String speaker = claim.at("/source_claim/speaker").asString("");
			boolean ownWords = speaker.equals(claim.at("/source_claim/claimant").asString());
			assertThat(text(node, "contributor", "name")).isEqualTo(ownWords ? "" : speaker);
			assertThat(one(node, "creator").containsKey("@type")).isEqualTo(ownWords);
			assertThat(one(one(node, "appearance"), "creator")).isEqualTo(one(node, "creator"));
			if (!claim.get("date").isNull()) {
				assertThat(text(node, "about", "value", "value")).isEqualTo(claim.at("/date/edtf").asString());
			}
			List<String> terms = Stream.of("side", "scope")
				.map((set) -> claim.get(set).asString(""))
				.filter((code) -> !code.isEmpty())
				.toList();
			assertThat(nodes(node, "keywords")).extracting((term) -> literal(term, "termCode")).isEqualTo(terms);
		});
	}

	@Test
	void datesAreOfIso8601OrAbsent() throws Exception {
		Map<String, String> published = new HashMap<>();
		nodes("/v1/sources.jsonld").forEach((source) -> published.put(source.getString("@id").replaceFirst(".*/", ""),
				text(source, "datePublished")));
		assertThat(this.api.all("/v1/sources")).hasSameSizeAs(published.entrySet()).allSatisfy((source) -> {
			String edtf = source.at("/published/edtf").asString("");
			assertThat(published).containsEntry(source.get("id").asString(),
					edtf.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?") ? edtf : "");
		});
		assertThat(claims()).allSatisfy((claim) -> nodes(claim, "about").stream()
			.map((about) -> text(about, "observationDate"))
			.forEach((date) -> assertThat(date).matches("|\\d{4}(-\\d\\d(-\\d\\d)?)?")));
	}

	@Test
	void namesOfAreasAreInTheirLanguages() throws Exception {
		Map<String, List<String>> names = new HashMap<>();
		this.api.all("/v1/districts")
			.forEach((area) -> names.put(area.get("id").asString(),
					area.get("names")
						.valueStream()
						.map((name) -> name.get("language").asString().toLowerCase(Locale.ROOT) + " "
								+ name.get("name").asString())
						.distinct()
						.toList()));
		assertThat(nodes("/v1/districts.jsonld")).hasSize(9)
			.allSatisfy((area) -> assertThat(area.getJsonArray(SCHEMA + "alternateName").getValuesAs(JsonObject.class))
				.extracting(
						(name) -> name.getString("@language").toLowerCase(Locale.ROOT) + " " + name.getString("@value"))
				.containsExactlyInAnyOrderElementsOf(names.get(area.getString("@id").replaceFirst(".*/", ""))));
	}

	private List<JsonObject> claims() throws Exception {
		List<JsonObject> claims = nodes("/v1/claims.jsonld");
		assertThat(claims).hasSameSizeAs(this.api.ids("/v1/claims"));
		return claims;
	}

	/** Follows terms down to a literal; empty where a term is absent. */
	private static String text(JsonObject node, String... terms) {
		JsonObject at = node;
		for (String term : terms) {
			if (!at.containsKey(SCHEMA + term)) {
				return "";
			}
			at = one(at, term);
		}
		return (at.get("@value") instanceof JsonString text) ? text.getString() : at.get("@value").toString();
	}

	private static List<JsonObject> nodes(JsonObject node, String term) {
		return node.containsKey(SCHEMA + term) ? node.getJsonArray(SCHEMA + term).getValuesAs(JsonObject.class)
				: List.of();
	}

	private static Set<String> ids(List<JsonObject> nodes) {
		Set<String> ids = new HashSet<>();
		nodes.forEach((node) -> ids.add(node.getString("@id")));
		return ids;
	}

	/** Walks a node down, and keeps the addresses of what it links to. */
	private static void check(JsonObject node, Map<String, Set<String>> linked) {
		if (!node.containsKey("@type")) {
			assertThat(node.keySet()).isSubsetOf("@id", "@value", "@type", "@language", SCHEMA + "name");
			return;
		}
		if (node.get("@type").getValueType() != JsonValue.ValueType.ARRAY) {
			return;
		}
		Set<String> terms = TERMS.getOrDefault(type(node), Set.of());
		node.forEach((key, values) -> {
			if (key.equals("@id")) {
				linked.computeIfAbsent(type(node), (type) -> new HashSet<>()).add(node.getString("@id"));
			}
			else if (!key.equals("@type")) {
				assertThat(terms).as(node.toString()).contains(key.substring(SCHEMA.length()));
				values.asJsonArray().forEach((value) -> check(value.asJsonObject(), linked));
			}
		});
	}

	private static String type(JsonObject node) {
		String type = node.getJsonArray("@type").getString(0);
		assertThat(type).startsWith(SCHEMA);
		return type.substring(SCHEMA.length());
	}

	private static JsonObject one(JsonObject node, String term) {
		assertThat(node.getJsonArray(SCHEMA + term)).hasSize(1);
		return node.getJsonArray(SCHEMA + term).getJsonObject(0);
	}

	private static String literal(JsonObject node, String term) {
		JsonValue value = one(node, term).get("@value");
		return value.toString().replaceAll("^\"|\"$", "");
	}

	private List<JsonObject> nodes(String address) throws Exception {
		String body = this.api.send("GET", address).body();
		return JsonLd.expand(JsonDocument.of(new StringReader(body))).loader((uri, options) -> {
			assertThat(uri).hasToString("https://schema.org");
			return JsonDocument.of(new StringReader(CONTEXT));
		}).get().getValuesAs(JsonObject.class);
	}

}
