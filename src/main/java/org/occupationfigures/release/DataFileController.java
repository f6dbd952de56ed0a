package org.occupationfigures.release;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

import org.occupationfigures.data.DataFolder;
import org.occupationfigures.http.NoSuchRecord;
import org.occupationfigures.http.Parameters;
import org.occupationfigures.http.Rejected;
import org.occupationfigures.http.Terms;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the data set itself, byte for byte. */
@RestController
class DataFileController {

	private final DataFolder folder;

	private final Terms files;

	DataFileController(DataFolder folder) {
		this.folder = folder;
		this.files = new Terms("data file", folder.description().files());
	}

	@GetMapping("/datapackage.json")
	ResponseEntity<byte[]> description(Parameters parameters) throws IOException {
		parameters.check();
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bytes("datapackage.json"));
	}

	@GetMapping("/data/{file}")
	ResponseEntity<byte[]> file(@PathVariable String file, Parameters parameters) throws IOException {
		parameters.check();
		try {
			return ResponseEntity.ok()
				.contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
				.body(bytes(this.files.accept(file)));
		}
		catch (Rejected ex) {
			throw new NoSuchRecord(ex, file);
		}
	}

	private byte[] bytes(String file) throws IOException {
		try (InputStream in = this.folder.open(file).content()) {
			return in.readAllBytes();
		}
	}

	/** The description names its files as its neighbours, so they are found there too. */
	@GetMapping("/{file:[a-z_]+\\.csv}")
	ResponseEntity<Void> neighbour(@PathVariable String file) {
		return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT).location(URI.create("/data/" + file)).build();
	}

}
