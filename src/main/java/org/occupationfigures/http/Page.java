package org.occupationfigures.http;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A page of a collection.
 *
 * @param data the records, or the parts of them that were asked for
 * @param meta the release, the counts and the licence
 * @param query what was asked, as understood
 * @param links this page and the next one, which is null on the last
 */
public record Page(List<?> data, Meta meta, Query query, Map<String, @Nullable String> links) {

	/**
	 * What was asked.
	 *
	 * @param applied each parameter as understood
	 * @param defaults the value of each parameter that was not given and has a default
	 */
	public record Query(Map<String, Object> applied, Map<String, Object> defaults) {

	}

}
