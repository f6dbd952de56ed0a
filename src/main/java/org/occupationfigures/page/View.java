package org.occupationfigures.page;

import java.util.Set;

import org.occupationfigures.dataset.Release;
import org.occupationfigures.web.Format;

/**
 * What templates write with.
 *
 * @param path of the page, without the prefix of the service
 * @param query with its question mark, or empty
 * @param formats what the API serves at the same address
 */
public record View(Words words, String path, String query, Set<Format> formats) implements Naming, Addresses {

	public Release release() {
		return this.words.release;
	}

}
