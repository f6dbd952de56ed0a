package org.occupationfigures.dataset;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupationfigures.DataSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds {@code data/}: its description against the published schema of Data Package v2.
 */
class DataPackageSchemaTests {

	@Test
	void theDescriptionIsADataPackage() throws Exception {
		assertThat(errors(description())).isEmpty();
	}

	/** What libraries of the standard's first and second version know alike. */
	@Test
	void theDescriptionUsesOnlyWhatMainstreamLibrariesKnow() throws Exception {
		for (JsonNode resource : description().get("resources")) {
			if (resource.has("schema")) {
				assertThat(resource.at("/dialect/lineTerminator").asString()).isEqualTo("\n");
			}
			assertThat(Files.readString(DataSet.SERVED.resolve(resource.get("path").asString()))).endsWith("\n")
				.doesNotContain("\r");
			for (JsonNode field : resource.at("/schema/fields")) {
				assertThat(field.path("constraints").propertyNames()).isSubsetOf("required", "unique", "enum",
						"pattern", "maxLength", "minimum", "maximum");
			}
			assertThat(
					resource.at("/schema/foreignKeys").valueStream().flatMap((key) -> key.get("fields").valueStream()))
				.as(resource.get("name") + ": one key for each field")
				.doesNotHaveDuplicates();
		}
	}

	static Stream<Arguments> faults() {
		return Stream.of(fault("resources", (whole) -> whole.remove("resources")),
				fault("name", (whole) -> whole.put("name", 1)), fault("version", (whole) -> whole.putArray("version")),
				fault("created", (whole) -> whole.put("created", 20261124)),
				fault("licenses", (whole) -> whole.putArray("licenses")),
				fault("resources", (whole) -> ((ObjectNode) whole.at("/resources/0")).remove("path")),
				fault("type", (whole) -> ((ObjectNode) whole.at("/resources/0/schema/fields/0")).put("type", 1)));
	}

	private static Arguments fault(String named, Consumer<ObjectNode> mutation) {
		return Arguments.of(named, mutation);
	}

	@ParameterizedTest
	@MethodSource("faults")
	void aBrokenDescriptionIsNone(String named, Consumer<ObjectNode> mutation) throws Exception {
		ObjectNode broken = description();
		mutation.accept(broken);
		assertThat(errors(broken)).isNotEmpty().anySatisfy((error) -> assertThat(error).contains(named));
	}

	private static ObjectNode description() throws Exception {
		return (ObjectNode) JsonMapper.shared().readTree(Files.readString(DataSet.SERVED.resolve("datapackage.json")));
	}

	private static List<String> errors(JsonNode description) throws Exception {
		try (InputStream profile = new ClassPathResource("data-package/datapackage-2.0.json").getInputStream()) {
			Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(profile);
			return schema.validate(description).stream().map(Error::toString).toList();
		}
	}

}
