package org.occupationfigures.release;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.occupationfigures.dataset.DataFolder;
import org.occupationfigures.dataset.DataPackage;
import org.occupationfigures.dataset.EarlierReleases;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.web.AllowedValues;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.ProblemException;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the data set itself, byte for byte. */
@Controller
record DataFileController(DataFolder folder, EarlierReleases earlier, Release current) {

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

	@GetMapping("/datapackage.json")
	Representation description(QueryParameters parameters) {
		parameters.check();
		return file(MediaType.APPLICATION_JSON, "datapackage.json");
	}

	/**
	 * All of it in one file, which is the same byte for byte wherever it is made: nothing
	 * in it is compressed but by the coding of the answer.
	 */
	@GetMapping("/data.zip")
	Representation all(QueryParameters parameters) {
		parameters.check();
		String name = "occupation-figures-" + this.current.version() + ".zip";
		return new Representation(ZIP, false,
				Map.of(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"'), (unused, out) -> {
					ZipOutputStream zip = new ZipOutputStream(out);
					zip.setLevel(Deflater.NO_COMPRESSION);
					add("datapackage.json", zip);
					for (String file : this.folder.description().files()) {
						add(file, zip);
					}
					zip.finish();
				});
	}

	private void add(String name, ZipOutputStream zip) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(LocalDateTime.ofInstant(this.current.created(), ZoneOffset.UTC));
		zip.putNextEntry(entry);
		try (InputStream file = this.folder.open(name)) {
			file.transferTo(zip);
		}
	}

	@GetMapping("/data/{file}")
	Representation file(@PathVariable String file, QueryParameters parameters) {
		parameters.check();
		return file(type(file), known(file));
	}

	/** The files of a release, today's or an earlier one that can be given back. */
	@GetMapping("/data/{version}/{file}")
	Representation file(@PathVariable String version, @PathVariable String file, QueryParameters parameters) {
		parameters.check();
		boolean described = file.equals("datapackage.json");
		if (version.equals(this.current.version())) {
			return described ? description(parameters) : file(file, parameters);
		}
		DataPackage release = this.earlier.find(version)
			.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND,
					"there is no such release, or its files cannot be given back"));
		if (described) {
			return file(MediaType.APPLICATION_JSON, EarlierReleases.descriptionFile(version));
		}
		AllowedValues files = new AllowedValues("data file of that release", release.files());
		String known = ProblemException.requireRecord(files::require, file);
		return new Representation(type(known), (headers, out) -> out.write(this.earlier.file(release, known)));
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

	private static MediaType type(String file) {
		return file.endsWith(".csv") ? CSV : Format.GEOJSON.type();
	}

	private Representation file(MediaType type, String name) {
		return new Representation(type, (headers, out) -> {
			try (InputStream file = this.folder.open(name)) {
				file.transferTo(out);
			}
		});
	}

}
