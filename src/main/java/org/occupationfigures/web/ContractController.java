package org.occupationfigures.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import org.webjars.WebJarVersionLocator;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the contract, for machines and as a page to read and try it on. */
@Controller
class ContractController {

	/** The page loads nothing from elsewhere and runs nothing that stands in itself. */
	private static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private static final String SWAGGER_UI = "/webjars/swagger-ui/";

	private final Map<String, Representation> files;

	ContractController(JsonMapper mapper, @Value("${server.servlet.context-path:}") String prefix) throws IOException {
		String yaml = read("openapi.yaml").replaceFirst("(?s)(\nservers:.{0,20}?url: )/", "$1" + prefix + "/");
		LoaderOptions options = new LoaderOptions();
		// Addresses that have the same parameters share one list of them.
		options.setMaxAliasesForCollections(200);
		// Made when it is first asked for: reading so much YAML takes a while.
		SingletonSupplier<byte[]> json = SingletonSupplier
			.of(() -> mapper.writeValueAsBytes(new Yaml(options).load(yaml)));
		this.files = Map.of("/openapi.yaml", text("application/yaml", yaml), "/openapi.json",
				new Representation(MediaType.APPLICATION_JSON, (headers, out) -> out.write(json.obtain())), "/llms.txt",
				text("text/plain", read("llms.txt").replace("](/", "](" + prefix + "/")), "/docs",
				page("text/html", "docs.html"), "/docs.js", page("text/javascript", "docs.js"),
				SWAGGER_UI + "swagger-ui.css", page("text/css", swagger("swagger-ui.css")),
				SWAGGER_UI + "swagger-ui-bundle.js", page("text/javascript", swagger("swagger-ui-bundle.js")));
	}

	/** Serves a file; of Swagger UI those that the page needs. */
	@GetMapping({ "/openapi.yaml", "/openapi.json", "/llms.txt", "/docs", "/docs.js",
			SWAGGER_UI + "{file:swagger-ui\\.css|swagger-ui-bundle\\.js}" })
	Representation file(QueryParameters parameters) {
		parameters.check();
		return Objects.requireNonNull(this.files.get(parameters.getServletPath()));
	}

	private static String read(String file) throws IOException {
		return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
	}

	private static String swagger(String file) {
		return Objects.requireNonNull(new WebJarVersionLocator().fullPath("swagger-ui", file));
	}

	private static Representation text(String type, String text) {
		return new Representation(MediaType.parseMediaType(type + ";charset=UTF-8"),
				(headers, out) -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static Representation page(String type, String path) {
		return new Representation(MediaType.parseMediaType(type + ";charset=UTF-8"), false,
				Map.of("Content-Security-Policy", NOTHING_FROM_ELSEWHERE),
				(headers, out) -> out.write(new ClassPathResource(path).getContentAsByteArray()));
	}

}
