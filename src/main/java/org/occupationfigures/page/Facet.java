package org.occupationfigures.page;

import java.util.List;

/**
 * How claims are spread over the words of a parameter.
 *
 * @param values the first of them, those with the most origins first
 * @param all how many words have a claim
 * @param silent the words of which there is no claim
 */
public record Facet(String name, List<Value> values, int all, List<String> silent) {

	/** A word, and the query of the claims that have it. */
	public record Value(String word, int claims, int origins, String query) {

	}

}
