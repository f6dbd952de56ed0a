package org.occupationfigures.page;

import java.util.List;

import org.occupationfigures.check.Evidence;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.source.Source;

/**
 * A document: who speaks in it, what it states, whom it repeats.
 *
 * @param claims in the order of the document, as far as their places are known
 * @param others the first documents of the same origin
 * @param originDocuments how many documents have its origin, itself among them
 * @param bibtex an entry of BibTeX
 */
public record SourcePage(Source source, List<Claim> claims, List<Source> others, long originDocuments, String bibtex,
		String linkedData) implements Page {

	@Override
	public String title(View view) {
		return this.source.title();
	}

	@Override
	public String description(View view) {
		return footnote(view);
	}

	@Override
	public List<Crumb> crumbs(View view) {
		return List.of(new Crumb(view.plain("sources.title"), "/sources"));
	}

	/** A sentence for a footnote. */
	public String footnote(View view) {
		return this.source.sourceClaim().author() + ": “" + this.source.title() + "”, " + this.source.publisher() + ", "
				+ view.date(this.source.sourceClaim().source().published()) + ". " + view.plain("source.cited") + " "
				+ view.plain("name") + " " + view.release().version() + ", " + view.permanent();
	}

	public List<Evidence> table() {
		return this.claims.stream().map(Evidence::of).toList();
	}

}
