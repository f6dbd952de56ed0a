package org.occupationfigures.release;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The feed has what RFC 4287 wants, and what the releases say. */
@ApiTest
class FeedTests {

	private static final String BASE = "http://localhost:8080";

	@Autowired
	private Api api;

	private HttpResponse<String> answer;

	private Element feed;

	@BeforeEach
	void read() throws Exception {
		this.answer = this.api.send("GET", this.api.ok("/v1").get("feed").asString());
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		this.feed = factory.newDocumentBuilder()
			.parse(new InputSource(new StringReader(this.answer.body())))
			.getDocumentElement();
	}

	@Test
	void isAFeedOfReleases() {
		assertThat(this.answer.headers().firstValue("Content-Type")).contains("application/atom+xml;charset=UTF-8");
		assertThat(this.feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
		List<JsonNode> releases = this.api.all("/v1/releases?sort=-date");
		List<Element> entries = elements(this.feed, "entry");
		assertThat(entries).hasSameSizeAs(releases);
		for (int i = 0; i < entries.size(); i++) {
			JsonNode release = releases.get(i);
			String id = release.get("id").asString();
			assertThat(text(entries.get(i), "id")).isEqualTo(BASE + "/v1/releases/" + id);
			assertThat(text(entries.get(i), "updated")).isEqualTo(release.get("date").asString() + "T00:00:00Z");
			assertThat(text(entries.get(i), "title")).isEqualTo("Release " + id + ": "
					+ (release.get("added").isNull() ? "claims " + release.get("claims").asString()
							: "claims added " + release.get("added").asString() + ", changed "
									+ release.get("changed").asString() + ", withdrawn "
									+ release.get("withdrawn").asString()));
			assertThat(text(entries.get(i), "summary")).contains(release.get("notes").asString(),
					release.get("claims").asString() + " claims from " + release.get("sources").asString());
			assertThat(link(entries.get(i), "alternate")).endsWith("/changes?release=" + id);
		}
		assertThat(text(this.feed, "updated")).isEqualTo(text(entries.get(0), "updated"));
	}

	@Test
	void hasWhatAFeedAndAnEntryNeed() {
		assertThat(text(this.feed, "id")).isEqualTo(BASE + "/v1/feed.atom");
		assertThat(link(this.feed, "self")).isEqualTo(text(this.feed, "id"));
		assertThat(link(this.feed, "alternate")).endsWith("/changes");
		assertThat(text((Element) this.feed.getElementsByTagName("author").item(0), "name"))
			.isEqualTo("Occupation Figures");
		for (Element entry : elements(this.feed, "entry")) {
			assertThat(List.of("id", "title", "updated", "summary"))
				.allSatisfy((name) -> assertThat(elements(entry, name)).hasSize(1));
			assertThat(OffsetDateTime.parse(text(entry, "updated"))).isNotNull();
		}
		assertThat(elements(this.feed, "entry")).extracting((entry) -> text(entry, "id")).doesNotHaveDuplicates();
	}

	@Test
	void itsLinksLeadSomewhere() {
		NodeList links = this.feed.getElementsByTagName("link");
		assertThat(IntStream.range(0, links.getLength())
			.mapToObj((i) -> ((Element) links.item(i)).getAttribute("href").substring(BASE.length())))
			.allSatisfy((path) -> assertThat(this.api.send("GET", path).statusCode()).as(path).isEqualTo(200));
	}

	@Test
	void everyPageNamesIt() {
		assertThat(this.api.send("GET", "/about").body())
			.contains("type=\"application/atom+xml\" title=\"What is new or mended\" href=\"/v1/feed.atom\"");
	}

	private static List<Element> elements(Element parent, String name) {
		NodeList found = parent.getElementsByTagName(name);
		return IntStream.range(0, found.getLength()).mapToObj((i) -> (Element) found.item(i)).toList();
	}

	private static String text(Element parent, String name) {
		return elements(parent, name).get(0).getTextContent();
	}

	private static String link(Element parent, String relation) {
		return elements(parent, "link").stream()
			.filter((link) -> link.getAttribute("rel").equals(relation))
			.map((link) -> link.getAttribute("href"))
			.findFirst()
			.orElseThrow();
	}

}
