package org.occupationfigures.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.page.PickRules.Rule;
import org.occupationfigures.page.PictureFiles.Drawing;
import org.occupationfigures.total.Total;
import org.occupationfigures.total.Totals;
import org.occupationfigures.total.Totals.TotalFilter;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.web.bind.annotation.GetMapping;

/** Shows sums over areas, with what they count twice. */
@PageController
record TotalsPageController(Pages pages, PictureFiles files, Totals totals, PickRules rules, Vocabulary vocabulary) {

	@GetMapping("/totals")
	Representation totals(QueryParameters request) {
		QueryParameters parameters = request.ofForm();
		if (parameters.getParameterMap().isEmpty()) {
			return this.pages.show(parameters, "totals", Set.of(), () -> page(null, null));
		}
		TotalFilter asked = this.totals.read(parameters);
		Supplier<Total> total = this.totals.total(parameters, asked);
		return this.pages.show(parameters, "totals", Set.of(Format.JSON), () -> page(asked, total.get()));
	}

	/** The picture alone. */
	@GetMapping("/totals.svg")
	Representation picture(QueryParameters parameters) {
		TotalFilter asked = this.totals.read(parameters);
		Supplier<Total> total = this.totals.total(parameters, asked);
		View view = this.pages.view("/totals");
		return this.files.show(parameters, "bars", "bars", () -> {
			TotalsPage page = page(asked, total.get());
			return Objects.requireNonNull(page.bars()).bars().isEmpty() ? null
					: new Drawing(
							page.title(view) + ": "
									+ Rule.of(Objects.requireNonNull(page.pick()), page.rules()).label(view),
							view.permanent() + parameters.query(null),
							Map.of("view", view, "bars", Objects.requireNonNull(page.bars()), "total",
									Objects.requireNonNull(page.total()), "label", ""));
		});
	}

	private TotalsPage page(@Nullable TotalFilter asked, @Nullable Total total) {
		return new TotalsPage(asked, total, (total != null) ? Bars.of(total) : null, this.rules.addable(),
				this.rules.rules(List.of((asked != null) ? asked.measure() : "area")),
				List.copyOf(this.vocabulary.of("claim.side").values()));
	}

}
