package org.occupationfigures.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.release.Version;

/**
 * How to get all of the data set, and to cite it.
 *
 * @param address that permanent links begin with
 * @param collections the collections that are served, each with its number of records
 */
public record DataPage(String address, List<Download> files, List<Collection> collections, List<Version> releases,
		DatasetCitation citation, String linkedData) implements Page {

	@Override
	public String title(View view) {
		return view.plain("data.title");
	}

	@Override
	public String description(View view) {
		return view.plain("data.description");
	}

	/**
	 * A file of the data set.
	 *
	 * @param sha256 of its bytes as they are served
	 */
	public record Download(String path, @Nullable String title, long bytes, String sha256) {

	}

	/** A collection by its name in addresses. */
	public record Collection(String name, long count) {

	}

}
