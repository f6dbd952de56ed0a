package org.occupationfigures.dataset;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code datapackage.json} says of a folder (https://datapackage.org, version 2):
 * its release and every column of every file.
 */
public record DataPackage(String name, String version, Instant created, List<Licence> licenses,
		List<DataFile> resources) {

	static final String FILE = "datapackage.json";

	/** An absent constraint is no constraint. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	/** Refuses what is no JSON or does not describe what is loaded. */
	static DataPackage read(String text) {
		Faults faults = new Faults();
		try {
			JsonNode own = JSON
				.readTree(Objects.requireNonNull(DataPackage.class.getResourceAsStream("/data/" + FILE)));
			new DescriptionRules(faults).check(JSON.readTree(text), own);
			faults.report();
			DataPackage read = JSON.readValue(text, DataPackage.class);
			faults.require(read.created().toString().startsWith("20"),
					FILE + ": created lies outside the years 2000 to 2099");
			faults.report();
			return read;
		}
		catch (InvalidFormatException ex) {
			throw new InvalidDataset(FILE + ":" + ex.getLocation().getLineNr() + ": created '" + ex.getValue()
					+ "' cannot be read as a time such as 2026-11-24T00:00:00Z");
		}
		catch (JacksonException ex) {
			throw new InvalidDataset(FILE + ((ex.getLocation() != null) ? ":" + ex.getLocation().getLineNr() : "")
					+ ": " + Row.shown(ex.getOriginalMessage()));
		}
	}

	/** Reads the description of an earlier release, which was checked in its time. */
	static DataPackage readEarlier(String text) {
		return JSON.readValue(text, DataPackage.class);
	}

	/** The names of the data files. */
	public List<String> files() {
		return this.resources.stream().map(DataFile::path).toList();
	}

	/** What the description says of a file in words, if anything. */
	public @Nullable String words(String resource) {
		return file(resource).description();
	}

	/** The files that have rows. */
	List<DataFile> tables() {
		return this.resources.stream().filter((file) -> !file.schema().fields().isEmpty()).toList();
	}

	/** The file of a name, which {@link DescriptionRules} know to be there. */
	DataFile file(String resource) {
		return this.resources.stream().filter((file) -> file.name().equals(resource)).findAny().orElseThrow();
	}

	/** A licence by its identifier and the address of its text. */
	public record Licence(String name, String path) {

	}

	/** A file by the name that keys refer to, and that in the folder. */
	public record DataFile(String name, String path, @Nullable String title, @Nullable String description,
			Schema schema) {

		/** What has no rows has no schema. */
		public DataFile {
			schema = Objects.requireNonNullElseGet(schema, () -> new Schema(List.of(), List.of(), List.of()));
		}

	}

	record Schema(List<Field> fields, List<String> primaryKey, List<ForeignKey> foreignKeys) {

		Schema {
			foreignKeys = Objects.requireNonNullElse(foreignKeys, List.of());
		}

		/** The columns that no two rows have alike: the primary key, and single ones. */
		Set<List<String>> uniqueKeys() {
			Set<List<String>> keys = new LinkedHashSet<>(List.of(this.primaryKey));
			this.fields.stream()
				.filter((field) -> field.constraints().unique())
				.forEach((field) -> keys.add(List.of(field.name())));
			return keys;
		}

	}

	record Field(String name, String type, @Nullable String rdfType, @Nullable String description,
			Constraints constraints) {

		Field {
			constraints = Objects.requireNonNullElseGet(constraints,
					() -> new Constraints(false, false, null, null, null, null, null));
		}

		boolean isEdtf() {
			return this.rdfType != null && this.rdfType.startsWith("http://id.loc.gov/datatypes/edtf/");
		}

	}

	record Constraints(boolean required, boolean unique, @JsonProperty("enum") @Nullable List<String> allowed,
			@Nullable Pattern pattern, @Nullable Integer maxLength, @Nullable BigDecimal minimum,
			@Nullable BigDecimal maximum) {

	}

	record ForeignKey(List<String> fields, Reference reference) {

	}

	record Reference(String resource, List<String> fields) {

	}

}
