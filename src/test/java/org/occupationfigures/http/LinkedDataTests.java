package org.occupationfigures.http;

import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;

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
	private static final Map<String, Set<String>> TERMS = Map.of("Claim",
			Set.of("text", "creator", "appearance", "about", "version", "license"), "CreativeWork",
			Set.of("name", "publisher", "creator", "inLanguage", "datePublished", "url"), "Observation",
			Set.of("measuredProperty", "observationAbout", "observationDate", "value"), "QuantitativeValue",
			Set.of("value", "minValue", "maxValue", "unitText", "description"), "Organization", Set.of("name"), "Place",
			Set.of("name", "alternateName", "geo", "subjectOf"), "GeoCoordinates", Set.of("latitude", "longitude"));

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
		assertThat(literal(one(claim, "creator"), "name")).isEqualTo("Ministry of Foreign Affairs of Azerbaijan");
		JsonObject document = one(claim, "appearance");
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
		List<JsonObject> claims = nodes("/v1/claims.jsonld?limit=1000");
		claims.forEach((claim) -> check(claim, linked));
		assertThat(claims).hasSize(1000).allSatisfy((claim) -> {
			assertThat(type(claim)).isEqualTo("Claim");
			assertThat(claim.keySet()).contains(SCHEMA + "text", SCHEMA + "creator", SCHEMA + "appearance");
		});
		List<JsonObject> sources = nodes("/v1/sources.jsonld?limit=1000");
		List<JsonObject> districts = nodes("/v1/districts.jsonld");
		sources.forEach((source) -> check(source, new HashMap<>()));
		districts.forEach((district) -> check(district, linked));
		assertThat(ids(sources)).containsAll(linked.get("CreativeWork"));
		assertThat(ids(districts)).isEqualTo(linked.get("Place"));
	}

	private static Set<String> ids(List<JsonObject> nodes) {
		Set<String> ids = new HashSet<>();
		nodes.forEach((node) -> ids.add(node.getString("@id")));
		return ids;
	}

	/** Walks a node down, and keeps the addresses of what it links to. */
	private static void check(JsonObject node, Map<String, Set<String>> linked) {
		if (!node.containsKey("@type")) {
			assertThat(node.keySet()).isSubsetOf("@id", "@value", "@type", "@language");
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
