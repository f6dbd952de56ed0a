package org.occupationfigures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks the service as any client does. */
@TestComponent
public class Api {

	private final HttpClient client = HttpClient.newHttpClient();

	private final Environment environment;

	Api(Environment environment) {
		this.environment = environment;
	}

	public int port() {
		return this.environment.getRequiredProperty("local.server.port", Integer.class);
	}

	public HttpResponse<String> send(String address, UnaryOperator<HttpRequest.Builder> more) {
		try {
			URI uri = URI.create("http://localhost:" + port() + address);
			return this.client.send(more.apply(HttpRequest.newBuilder(uri)).build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public HttpResponse<String> send(String method, String address) {
		return send(address, (request) -> request.method(method, BodyPublishers.noBody()));
	}

	/** Gets the body of an answer, whatever its status. */
	public JsonNode get(String address) {
		return json(send("GET", address));
	}

	/** Gets the body of an answer that must be a success. */
	public JsonNode ok(String address) {
		HttpResponse<String> answer = send("GET", address);
		assertThat(answer.statusCode()).as(address + "\n" + answer.body()).isEqualTo(200);
		return json(answer);
	}

	/** Follows the pages of a collection to its end. */
	public List<JsonNode> all(String address) {
		List<JsonNode> records = new ArrayList<>();
		String next = address + (address.contains("?") ? "&" : "?") + "limit=1000";
		while (next != null) {
			JsonNode page = ok(next);
			page.get("data").forEach(records::add);
			next = page.at("/links/next").isNull() ? null : page.at("/links/next").asString();
		}
		return records;
	}

	public List<String> ids(String address) {
		return all(address).stream().map((record) -> record.get("id").asString()).toList();
	}

	public static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	public static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
