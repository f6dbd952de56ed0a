package org.occupationfigures.collection;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.dataset.Release;

/**
 * What an answer says of itself.
 *
 * @param release the release of the data set
 * @param total how many records fit; null but in collections
 * @param count how many are in this answer; null but in collections
 * @param licence the licence of the compilation
 */
public record Meta(String release, @Nullable Long total, @Nullable Integer count, String licence) {

	Meta(Release release) {
		this(release.version(), null, null, release.licence());
	}

}
