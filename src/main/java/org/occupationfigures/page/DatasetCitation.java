package org.occupationfigures.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.occupationfigures.collection.Export;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.page.DataPage.Download;
import org.occupationfigures.source.Citation;

import org.occupationfigures.web.Format;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the whole data set is cited and described to machines.
 *
 * @param address of its first page
 */
public record DatasetCitation(String name, String subject, String description, Release release, String address,
		JsonMapper json) {

	private String date() {
		return this.release.date().toString();
	}

	private String title() {
		return this.name + " " + this.release.version() + ": " + this.subject;
	}

	private Citation citation() {
		return new Citation("occupation-figures", "data-set", this.name, title(), "Data set", date(), "en",
				this.address, this.release.licence());
	}

	/** A sentence for a footnote. */
	public String footnote() {
		return this.name + ": " + this.subject + ", release " + this.release.version() + " of " + date() + ", "
				+ this.address + " (" + this.release.licence() + ")";
	}

	public String bibtex() {
		return citation().bibtex().strip();
	}

	/** An item of CSL-JSON, which reference managers read. */
	public String csl() {
		Map<String, Object> item = new LinkedHashMap<>(citation().csl());
		item.remove("container-title");
		item.put("version", this.release.version());
		return this.json.writerWithDefaultPrettyPrinter().writeValueAsString(List.of(item));
	}

	/** A file {@code CITATION.cff}, for repositories that use the data. */
	public String cff() {
		return """
				cff-version: 1.2.0
				message: Please cite the claim that you use, and this data set.
				type: dataset
				title: "%s: %s"
				version: %s
				date-released: %s
				license: %s
				url: %s
				authors:
				  - name: %s""".formatted(this.name, this.subject, this.release.version(), date(),
				this.release.licence(), this.address, this.name);
	}

	/** The data set in the words of schema.org, whose Dataset is that of DCAT. */
	public String linkedData(List<Download> files) {
		return this.json.writeValueAsString(Export.object("@context", "https://schema.org", "@type", "Dataset", "@id",
				this.address, "url", this.address, "name", title(), "description", this.description, "creator",
				Map.of("@type", "Organization", "name", this.name), "version", this.release.version(), "datePublished",
				date(), "license", this.release.licenceAddress(), "isAccessibleForFree", true, "keywords",
				List.of("Nagorno-Karabakh", "claims", "casualties", "displacement", "damage"), "spatialCoverage",
				"Nagorno-Karabakh", "distribution", files.stream().map(this::download).toList()));
	}

	private Map<String, Object> download(Download file) {
		return Export.object("@type", "DataDownload", "name", file.title(), "encodingFormat",
				(file.path().endsWith(".csv") ? Format.CSV : Format.GEOJSON).type().toString(), "contentUrl",
				this.address + "data/" + file.path(), "contentSize", file.bytes() + " B", "sha256", file.sha256());
	}

}
