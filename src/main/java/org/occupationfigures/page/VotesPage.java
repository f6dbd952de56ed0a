package org.occupationfigures.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.occupationfigures.collection.RecordPage;
import org.occupationfigures.resolution.Vote;
import org.occupationfigures.vocabulary.Named;

/**
 * How states voted: a row for each, a column for each roll call.
 *
 * @param all every vote, so that one not asked for does not look as if there were none
 */
public record VotesPage(RecordPage<Vote> found, Narrowing narrowing, List<Vote> all) implements Page {

	@Override
	public String title(View view) {
		return view.plain("votes.title") + this.narrowing.title(view);
	}

	@Override
	public String description(View view) {
		return view.plain("votes.description");
	}

	@Override
	public List<Crumb> crumbs(View view) {
		return List.of(new Crumb(view.plain("resolutions"), "/resolutions"));
	}

	@Override
	public boolean isListed() {
		return this.narrowing.isWhole();
	}

	/** A vote of each roll call. */
	public List<Vote> rollCalls() {
		return List.copyOf(this.found.records()
			.stream()
			.collect(Collectors.toMap((vote) -> vote.rollCall().id(), (vote) -> vote, (one, other) -> one,
					LinkedHashMap::new))
			.values());
	}

	/** How many states voted so in a roll call. */
	public Map<String, Long> counts(Vote call) {
		return this.all.stream()
			.filter((vote) -> vote.rollCall().equals(call.rollCall()))
			.collect(Collectors.groupingBy(Vote::vote, TreeMap::new, Collectors.counting()));
	}

	/** The votes of each state that was found, by the ids of the roll calls. */
	public Map<Named, Map<String, Vote>> countries() {
		Set<Named> found = this.found.records().stream().map(Vote::country).collect(Collectors.toSet());
		return this.all.stream()
			.filter((vote) -> found.contains(vote.country()))
			.collect(Collectors.groupingBy(Vote::country, () -> new TreeMap<>(Comparator.comparing(Named::name)),
					Collectors.toMap((vote) -> vote.rollCall().id(), (vote) -> vote)));
	}

}
