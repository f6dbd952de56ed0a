package org.occupationfigures.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.util.function.SingletonSupplier;

/** Serves the contract, for machines and as a page to read and try it on. */
@RestController
class ContractController {

	/** The page loads nothing from elsewhere and runs nothing that stands in itself. */
	private static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private final String yaml;

	/** Made when it is first asked for: reading so much YAML takes a while. */
	private final SingletonSupplier<byte[]> json;

	ContractController(JsonMapper mapper) throws IOException {
		this.yaml = new ClassPathResource("openapi.yaml").getContentAsString(StandardCharsets.UTF_8);
		this.json = SingletonSupplier.of(() -> mapper.writeValueAsBytes(new Yaml().load(this.yaml)));
	}

	@GetMapping("/openapi.yaml")
	ResponseEntity<byte[]> yaml(Parameters parameters) {
		parameters.check();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
			.body(this.yaml.getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/openapi.json")
	ResponseEntity<byte[]> json(Parameters parameters) {
		parameters.check();
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(this.json.obtain());
	}

	@GetMapping("/llms.txt")
	ResponseEntity<Resource> text(Parameters parameters) {
		parameters.check();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
			.body(new ClassPathResource("llms.txt"));
	}

	@GetMapping("/docs")
	ResponseEntity<Resource> docs(Parameters parameters) {
		parameters.check();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
			.header("Content-Security-Policy", NOTHING_FROM_ELSEWHERE)
			.body(new ClassPathResource("docs.html"));
	}

}
