package org.occupationfigures.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.comparison.Comparison;

/**
 * What to know before a number is taken from here, with examples from the data set. An
 * example that the data set has not is null or an empty list.
 *
 * @param times a claim for each kind of time that measures have
 * @param earlierAndLater two counts of one origin of which the later has the earlier
 * @param hedges a claim for each hedge
 * @param differing claims that differ
 * @param otherTimes claims that differ where they are of different times
 * @param beside a comparison with others beside it
 * @param sum the id of a document whose areas can be added up
 */
public record HowToReadPage(List<Timed> times, List<Claim> earlierAndLater, List<Claim> hedges, @Nullable Voice voice,
		@Nullable Picture differing, @Nullable Picture otherTimes, @Nullable Picture beside,
		@Nullable String sum) implements Page {

	@Override
	public String title(View view) {
		return view.plain("read.title");
	}

	@Override
	public String description(View view) {
		return view.plain("read.description");
	}

	/** A claim on a measure of a kind: stock, event or flow. */
	public record Timed(String time, Claim claim) {

	}

	/** An origin with several documents on one thing. */
	public record Voice(Comparison comparison, String origin, int documents) {

	}

}
