package org.occupationfigures.release;

import java.io.InputStream;

import org.occupationfigures.dataset.DataFolder;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.ProblemException;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the data set itself, byte for byte. */
@Controller
record DataFileController(DataFolder folder) {

	@GetMapping("/datapackage.json")
	Representation description(QueryParameters parameters) {
		parameters.check();
		return file(MediaType.APPLICATION_JSON, "datapackage.json");
	}

	@GetMapping("/data/{file}")
	Representation file(@PathVariable String file, QueryParameters parameters) {
		parameters.check();
		MediaType type = file.endsWith(".csv") ? MediaType.parseMediaType("text/csv;charset=UTF-8")
				: Format.GEOJSON.type();
		return file(type, known(file));
	}

	/** The description names its files as its neighbours, so they are found there too. */
	@GetMapping("/{file:[a-z_]+\\.(?:csv|geojson)}")
	Representation neighbour(@PathVariable String file, QueryParameters parameters) {
		parameters.check();
		throw parameters.moved("/data/" + known(file));
	}

	private String known(String file) {
		AllowedValues files = new AllowedValues("data file", this.folder.description().files());
		return ProblemException.requireRecord(files::require, file);
	}

	private Representation file(MediaType type, String name) {
		return new Representation(type, (headers, out) -> {
			try (InputStream file = this.folder.open(name)) {
				file.transferTo(out);
			}
		});
	}

}
