package org.occupationfigures.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.source.SourceClaim.Document;

import org.springframework.web.util.UriUtils;

/**
 * One claim: who states it, where, in which words, and what others state of the same.
 *
 * @param originDocuments how many documents have its origin, itself among them
 * @param picture its comparison; null for claims on sites and in words
 * @param bibtex an entry of BibTeX
 */
public record ClaimPage(Claim claim, int originDocuments, @Nullable Picture picture, String bibtex,
		String linkedData) implements Page {

	@Override
	public String title(View view) {
		return this.claim.statement();
	}

	@Override
	public String description(View view) {
		return footnote(view);
	}

	@Override
	public List<Crumb> crumbs(View view) {
		List<Crumb> crumbs = new ArrayList<>();
		if (this.claim.district() != null) {
			crumbs.add(new Crumb(this.claim.district().name(), "/districts/" + this.claim.district().id()));
		}
		crumbs.add(new Crumb(this.claim.measure().label(), "/measures/" + this.claim.measure().id()));
		return crumbs;
	}

	/** A sentence for a footnote. */
	public String footnote(View view) {
		Document source = this.claim.sourceClaim().source();
		return this.claim.sourceClaim().author() + ": " + this.claim.statement() + " (“" + source.title() + "”, "
				+ source.publisher() + ", " + view.date(source.published()) + "). Occupation Figures "
				+ view.release().version() + ", " + view.permanent();
	}

	/** The document, opened at the words where a browser can; null without an address. */
	public @Nullable String document() {
		String url = this.claim.sourceClaim().source().url();
		String words = this.claim.sourceClaim().asWritten();
		return (url == null || words == null) ? url : url + (url.contains("#") ? "" : "#") + ":~:text="
				+ UriUtils.encode(words, StandardCharsets.UTF_8).replace("-", "%2D");
	}

}
