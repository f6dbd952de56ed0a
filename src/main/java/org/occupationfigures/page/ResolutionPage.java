package org.occupationfigures.page;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.resolution.Resolution;
import org.occupationfigures.value.DateSpan;

/** A resolution or statement with its provisions. */
public record ResolutionPage(Resolution resolution) implements Page {

	@Override
	public String title(View view) {
		return name(view, this.resolution) + ": " + this.resolution.subject();
	}

	@Override
	public String description(View view) {
		return footnote(view);
	}

	@Override
	public List<Crumb> crumbs(View view) {
		return List.of(new Crumb(view.plain("resolutions"), "/resolutions"));
	}

	/** Gives the symbol, or the kind of what has none. */
	public static String name(View view, Resolution resolution) {
		return Objects.requireNonNullElseGet(resolution.symbol(),
				() -> view.word("resolution-kind", resolution.kind()));
	}

	/** Says when it was adopted. */
	public static String adopted(View view, Resolution resolution) {
		DateSpan day = resolution.adoptedOn();
		return view.date((day != null) ? day.edtf() : null);
	}

	/** Says how the members voted; null where no vote is recorded. */
	public static @Nullable String votes(View view, Resolution resolution) {
		Resolution.Votes votes = resolution.votes();
		return (votes != null) ? view.plain("resolution.votes.text")
			.replace("{0}", view.number(votes.inFavour()))
			.replace("{1}", view.number(votes.against()))
			.replace("{2}", view.number(votes.abstentions())) : null;
	}

	/** A sentence for a footnote. */
	public String footnote(View view) {
		return view.word("organ", this.resolution.organ()) + ": " + title(view) + " (" + adopted(view, this.resolution)
				+ "). " + view.plain("name") + " " + view.release().version() + ", " + view.permanent();
	}

}
