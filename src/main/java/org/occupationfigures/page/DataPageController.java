package org.occupationfigures.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.occupationfigures.dataset.DataFolder;
import org.occupationfigures.dataset.DataPackage.DataFile;
import org.occupationfigures.page.DataPage.Collection;
import org.occupationfigures.page.DataPage.Download;
import org.occupationfigures.release.Releases;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows how to get and cite the data set. */
@PageController
record DataPageController(Pages pages, Words words, DataFolder folder, Releases releases, JdbcClient jdbc,
		JsonMapper json) {

	@GetMapping("/data")
	Representation data(QueryParameters parameters) {
		parameters.check();
		return this.pages.show(parameters, "data", Set.of(), this::page);
	}

	private DataPage page() {
		List<Download> files = this.folder.description().resources().stream().map(this::download).toList();
		List<Collection> collections = this.jdbc
			.sql("select name, records as count from collection_size order by position")
			.query(Collection.class)
			.list();
		DatasetCitation citation = new DatasetCitation(this.words.lookup("name"), this.words.lookup("data.subject"),
				this.words.lookup("data.description"), this.words.release, this.words.publicAddress + "/", this.json);
		return new DataPage(this.words.publicAddress, files, collections, this.releases.all(), citation,
				citation.linkedData(files));
	}

	private Download download(DataFile file) {
		try (DigestInputStream bytes = digested(this.folder.open(file.path()))) {
			long size = bytes.transferTo(OutputStream.nullOutputStream());
			return new Download(file.path(), file.title(), size,
					HexFormat.of().formatHex(bytes.getMessageDigest().digest()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static DigestInputStream digested(InputStream file) {
		return new DigestInputStream(file, DataFolder.sha256());
	}

}
