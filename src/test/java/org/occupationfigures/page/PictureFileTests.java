package org.occupationfigures.page;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Pictures as files of their own. */
@ApiTest
class PictureFileTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "/comparisons/kalbajar.area, ''", "/comparisons/kalbajar.displaced.azerbaijani, ''", "/timeline, ''",
			"/timeline, ?district=shusha", "/totals, ?measure=area&source=occupation-in-figures" })
	void aPictureIsThatOfThePageWithItsStyleTitleAndRelease(String path, String query) throws Exception {
		String page = this.api.send("GET", path + query).body();
		HttpResponse<String> answer = this.api.send("GET", path + ".svg" + query);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).contains("image/svg+xml;charset=UTF-8");
		assertThat(page).contains("href=\"" + path + ".svg" + query.replace("&", "&amp;") + "\"");
		String drawn = page.substring(page.indexOf("<svg class=\"strip\""),
				page.indexOf("</svg>\n", page.lastIndexOf("<text class=\"row\"")));
		assertThat(answer.body().replaceAll("\\s+", " "))
			.contains(drawn.substring(drawn.indexOf('>') + 1).strip().replaceAll("\\s+", " "));
		DocumentBuilderFactory reader = DocumentBuilderFactory.newInstance();
		reader.setNamespaceAware(true);
		Document svg = reader.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
		assertThat(svg.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
		assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
		assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).contains("1.0.0", "CC-BY-4.0", path);
		String style = svg.getElementsByTagName("style").item(0).getTextContent();
		String hash = Base64.getEncoder()
			.encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
			.isEqualTo("default-src 'none'; style-src 'sha256-" + hash + "'; frame-ancestors 'none'");
		assertThat(style).contains(".whisker", "--ink", "prefers-color-scheme: dark", ".hatched");
	}

	@Test
	void whatIsNotThereOrNotUnderstoodIsRefused() {
		assertThat(this.api.send("GET", "/comparisons/kalbajar.nope.svg").statusCode()).isEqualTo(404);
		assertThat(this.api.send("GET", "/timeline.svg?distrct=shusha").statusCode()).isEqualTo(400);
		assertThat(this.api.send("GET", "/totals.svg").statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/totals.svg?measure=area&source=hajiyev-kalbajar-2018", "/timeline.svg?q=xyzzy",
			"/comparisons/conflict.killed.unspecified.svg" })
	void whereNothingIsDrawnThereIsNoPicture(String address) {
		HttpResponse<String> answer = this.api.send("GET", address);
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
	}

	@Test
	void aLaterPageDoesNotOfferThePictureOfTheFirst() {
		String first = this.api.send("GET", "/timeline?limit=3").body();
		assertThat(first).contains("/timeline.svg?limit=3");
		String next = new Html(first).links.stream()
			.filter((link) -> link.contains("after="))
			.findFirst()
			.orElseThrow();
		assertThat(this.api.send("GET", next).body()).contains("class=\"wide lanes\"").doesNotContain("/timeline.svg");
	}

}
