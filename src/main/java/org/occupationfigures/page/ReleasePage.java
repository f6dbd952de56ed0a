package org.occupationfigures.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.occupationfigures.release.Version;
import org.occupationfigures.release.Version.Count;
import org.occupationfigures.web.QueryParameters;

/**
 * A version of the data set, and what it changed.
 *
 * @param files those in which it changed something
 * @param words those of today, by what claims are counted by
 */
public record ReleasePage(Version version, List<String> files, Map<String, Collection<String>> words) implements Page {

	@Override
	public String title(View view) {
		return view.plain("data.release")
			.replace("{0}", this.version.id())
			.replace("{1}", view.date(this.version.date().toString()));
	}

	@Override
	public String description(View view) {
		return view.plain("releases.description");
	}

	@Override
	public List<Crumb> crumbs(View view) {
		return List.of(new Crumb(view.plain("collection.releases"), "/releases"));
	}

	/** The counts of claims by what they are counted by. */
	public Map<String, List<Count>> counts() {
		return this.version.counts().stream().collect(Collectors.groupingBy(Count::by));
	}

	/** Tells whether the data set still has what was counted. */
	public boolean isKnown(Count count) {
		return count.id().equals(QueryParameters.NONE)
				|| this.words.getOrDefault(count.by(), List.of()).contains(count.id());
	}

	/** The address of the claims that it added, changed or withdrew. */
	public String changes(String what) {
		return "/changes?release=" + this.version.id() + "&file=claims&what=" + what;
	}

	/**
	 * The same of one area or measure that is still known; else there is no such list.
	 */
	public String changes(String what, Count count) {
		boolean narrows = isKnown(count) && (count.by().equals("district") || count.by().equals("measure"));
		return changes(what) + (narrows ? "&" + count.by() + "=" + count.id() : "");
	}

	/** Names what is counted. */
	public static String word(View view, Count count) {
		return view.given(count.by(), count.id());
	}

}
