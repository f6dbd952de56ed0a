package org.occupationfigures.page;

import java.util.List;

/** Claims about one thing side by side. */
public record ComparisonPage(Picture picture) implements Page {

	@Override
	public String title(View view) {
		return this.picture.subject(view);
	}

	@Override
	public String description(View view) {
		return footnote(view);
	}

	@Override
	public List<Crumb> crumbs(View view) {
		return List.of(new Crumb(view.plain("nav.comparisons"), "/comparisons"));
	}

	/** A sentence for a footnote. */
	public String footnote(View view) {
		return title(view) + ": " + view.count("claims", this.picture.comparison().claimCount()) + " "
				+ view.plain("from") + " " + view.count("origins", this.picture.comparison().independentOrigins())
				+ ". " + view.word("agreement", this.picture.comparison().agreement()) + " " + view.plain("name") + " "
				+ view.release().version() + ", " + view.permanent();
	}

}
