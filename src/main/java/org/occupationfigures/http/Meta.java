package org.occupationfigures.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of itself.
 *
 * @param release the release of the data set
 * @param total how many records fit; only in collections
 * @param count how many are in this answer; only in collections
 * @param licence the licence of the compilation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Meta(String release, @Nullable Long total, @Nullable Integer count, String licence) {

}
