package org.occupationfigures.dataset;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What {@code datapackage.json} says of a folder: its release and every column of every
 * file.
 *
 * @param name the name of the data set
 * @param version its release, {@code major.minor.patch}
 * @param created when that release was made
 * @param licenses the licences of the compilation
 * @param resources its files
 * @see <a href="https://datapackage.org/standard/data-package/">Data Package v2</a>
 */
public record DataPackage(String name, String version, Instant created, List<Licence> licenses,
		List<DataFile> resources) {

	/**
	 * Names the data files.
	 * @return their names in the folder
	 */
	public List<String> files() {
		return this.resources.stream().map(DataFile::path).toList();
	}

	/**
	 * Finds a file.
	 * @param resource the name by which keys refer to it
	 * @return the file
	 * @throws InvalidDataset if there is none
	 */
	DataFile file(String resource) {
		return this.resources.stream()
			.filter((file) -> file.name().equals(resource))
			.findAny()
			.orElseThrow(
					() -> new InvalidDataset(List.of("datapackage.json: the resource " + resource + " is missing")));
	}

	/**
	 * A licence.
	 *
	 * @param name its identifier
	 * @param path the address of its text
	 */
	public record Licence(String name, String path) {

	}

	/**
	 * A file of the data set.
	 *
	 * @param name the name by which keys refer to it
	 * @param path its file name
	 * @param schema its columns and keys
	 */
	record DataFile(String name, String path, Schema schema) {

	}

	record Schema(List<Field> fields, List<String> primaryKey, @Nullable List<ForeignKey> foreignKeys) {

		@Override
		public List<ForeignKey> foreignKeys() {
			return (this.foreignKeys != null) ? this.foreignKeys : List.of();
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
			@Nullable Constraints constraints) {

		private static final Constraints NONE = new Constraints(false, false, null, null, null, null, null);

		@Override
		public Constraints constraints() {
			return (this.constraints != null) ? this.constraints : NONE;
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
