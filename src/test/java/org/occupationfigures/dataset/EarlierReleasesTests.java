package org.occupationfigures.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.DataSet;

import static org.assertj.core.api.Assertions.assertThat;

/** Only files that are those published are given back. */
class EarlierReleasesTests {

	@TempDir
	private Path folder;

	@BeforeEach
	void copy() throws IOException {
		DataSet.copyTo(this.folder);
	}

	@Test
	void areFoundAsPublished() {
		assertThat(found()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "claims.csv | ,60000, | ,60001,", "changes.csv | changed,position,8, | changed,position,9,",
					"changes.csv | withdrawn,position,43, | withdrawn,position,9999,",
					"changes.csv | changed,value,5800, | changed,value,5801,", "releases.csv | ,110, | ,20001,",
					"datapackage-0.10.0.json | \"path\": \"codes.csv\" | \"path\": \"code.csv\"" })
	void areNotFoundWhenSomethingElseWouldBeGiven(String file, String text, String other) throws IOException {
		String whole = Files.readString(this.folder.resolve(file));
		assertThat(whole).contains(text);
		Files.writeString(this.folder.resolve(file), whole.replace(text, other));
		assertThat(found()).isFalse();
	}

	@Test
	void areNotFoundWithoutTheirDescription() throws IOException {
		Files.delete(this.folder.resolve("datapackage-0.10.0.json"));
		assertThat(found()).isFalse();
	}

	private boolean found() {
		return new EarlierReleases(new DataFolder(this.folder.toString())).find("0.10.0").isPresent();
	}

}
