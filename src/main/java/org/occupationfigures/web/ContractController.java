package org.occupationfigures.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.webjars.WebJarVersionLocator;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the contract, for machines and as a page to read and try it on. */
@Controller
class ContractController {

	/** The page loads nothing from elsewhere and runs nothing that stands in itself. */
	private static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private final String yaml;

	private final String text;

	/** Made when it is first asked for: reading so much YAML takes a while. */
	private final SingletonSupplier<byte[]> json;

	ContractController(JsonMapper mapper, @Value("${server.servlet.context-path:}") String prefix) throws IOException {
		this.yaml = text("openapi.yaml").replaceFirst("(?s)(\nservers:.{0,20}?url: )/", "$1" + prefix + "/");
		this.text = text("llms.txt").replace("](/", "](" + prefix + "/");
		LoaderOptions options = new LoaderOptions();
		// Addresses that have the same parameters share one list of them.
		options.setMaxAliasesForCollections(200);
		this.json = SingletonSupplier.of(() -> mapper.writeValueAsBytes(new Yaml(options).load(this.yaml)));
	}

	@GetMapping("/openapi.yaml")
	Representation yaml(QueryParameters parameters) {
		parameters.check();
		return Representation.of("application/yaml", this.yaml);
	}

	@GetMapping("/openapi.json")
	Representation json(QueryParameters parameters) {
		parameters.check();
		return new Representation(MediaType.APPLICATION_JSON, (headers, out) -> out.write(this.json.obtain()));
	}

	@GetMapping("/llms.txt")
	Representation text(QueryParameters parameters) {
		parameters.check();
		return Representation.of("text/plain", this.text);
	}

	@GetMapping("/docs")
	Representation docs(QueryParameters parameters) {
		parameters.check();
		return file("text/html", "docs.html");
	}

	@GetMapping("/docs.js")
	Representation script(QueryParameters parameters) {
		parameters.check();
		return file("text/javascript", "docs.js");
	}

	/** Serves what the page needs of Swagger UI, and nothing else of it. */
	@GetMapping("/webjars/swagger-ui/{file:swagger-ui\\.css|swagger-ui-bundle\\.js}")
	Representation library(@PathVariable String file, QueryParameters parameters) {
		parameters.check();
		return file(file.endsWith(".css") ? "text/css" : "text/javascript",
				Objects.requireNonNull(new WebJarVersionLocator().fullPath("swagger-ui", file)));
	}

	private static String text(String file) throws IOException {
		return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
	}

	private static Representation file(String type, String path) {
		HttpHeaders headers = new HttpHeaders();
		headers.set("Content-Security-Policy", NOTHING_FROM_ELSEWHERE);
		return new Representation(MediaType.parseMediaType(type + ";charset=UTF-8"), false, headers, (more, out) -> {
			try (InputStream file = new ClassPathResource(path).getInputStream()) {
				file.transferTo(out);
			}
		});
	}

}
