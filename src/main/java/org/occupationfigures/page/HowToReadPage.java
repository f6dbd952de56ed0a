package org.occupationfigures.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.comparison.Comparison;

/**
 * What to know before a number is taken from here, with examples from the data set. An
 * example that the data set has not is null or an empty list.
 *
 * @param times claims for each kind of time that measures have
 * @param earlierAndLater two counts of one origin of which the later has the earlier
 * @param hedges claims for each hedge
 * @param differing claims that differ
 * @param otherTimes claims that differ where they are of different times
 * @param beside a comparison with others beside it
 * @param sum the id of a document whose areas can be added up
 */
public record HowToReadPage(List<OfBothSides> times, List<Claim> earlierAndLater, List<OfBothSides> hedges,
		@Nullable Voice voice, @Nullable Picture differing, @Nullable Picture otherTimes, @Nullable Picture beside,
		@Nullable String sum) implements Page {

	@Override
	public String title(View view) {
		return view.plain("read.title");
	}

	@Override
	public String description(View view) {
		return view.plain("read.description");
	}

	/** For a word of a closed list a claim that counts people of either side, if any. */
	public record OfBothSides(String word, Map<String, Claim> claims) {

		/** In alphabetical order. */
		public static final List<String> SIDES = List.of("armenian", "azerbaijani");

	}

	/** An origin with several documents on one thing. */
	public record Voice(Comparison comparison, String origin, int documents) {

	}

}
