package org.occupationfigures.page;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.ClaimSelector;
import org.occupationfigures.claim.ClaimSelector.Choice;
import org.occupationfigures.claim.ClaimSelector.Key;
import org.occupationfigures.claim.SelectionRule;
import org.occupationfigures.page.TablePage.Form;
import org.occupationfigures.vocabulary.MeasureRef;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.web.bind.annotation.GetMapping;

/** Shows measures by areas, one claim in each cell, by a caller's rule. */
@PageController
record TablePageController(Pages pages, ClaimSelector claims, PickRules rules, Vocabulary vocabulary) {

	@GetMapping("/table")
	Representation table(QueryParameters request) {
		QueryParameters parameters = request.ofForm();
		List<String> measures = parameters.many("measures", this.vocabulary::requireStated);
		List<String> districts = parameters.many("district", this.vocabulary.reader("district.name"));
		List<String> sides = parameters.many("side", QueryParameters.orNone(this.vocabulary.reader("claim.side")));
		SelectionRule pick = parameters.one("pick", (text) -> SelectionRule.parse(text, this.vocabulary));
		parameters.check();
		Set<Format> formats = (pick != null) ? Set.of(Format.JSON, Format.CSV, Format.XLSX) : Set.of();
		return this.pages.show(parameters, "table", formats, () -> page(measures, districts, sides, pick,
				parameters.getParameter("district"), parameters.getParameter("side")));
	}

	private TablePage page(List<String> measures, List<String> districts, List<String> sides,
			@Nullable SelectionRule pick, @Nullable String district, @Nullable String side) {
		List<MeasureRef> rows = measures.isEmpty() ? this.vocabulary.headlines()
				: this.vocabulary.stated().stream().filter((measure) -> measures.contains(measure.id())).toList();
		List<Named> columns = this.vocabulary.districts()
			.stream()
			.filter((area) -> districts.isEmpty() || districts.contains(area.id()))
			.toList();
		List<String> ids = rows.stream().map(MeasureRef::id).toList();
		Map<Key, Choice> cells = (pick != null) ? this.claims.choose(ids, sides, pick) : Map.of();
		Form form = new Form(this.vocabulary.stated(), this.vocabulary.districts(),
				List.copyOf(this.vocabulary.of("claim.side").values()), this.rules.rules(ids), district, side);
		return new TablePage((pick != null) ? pick.text() : null, rows, columns, cells, form, measures);
	}

}
