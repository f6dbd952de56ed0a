package org.occupationfigures.total;

import java.util.Set;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.total.Totals.TotalFilter;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves sums over areas that say what they count twice. */
@Controller
record TotalController(CollectionResponses responses, Totals totals) {

	@GetMapping("/v1/totals")
	Representation totals(QueryParameters parameters) {
		TotalFilter filter = this.totals.read(parameters);
		parameters.format(Set.of(Format.JSON));
		return this.responses.computed(parameters, filter, this.totals.total(parameters, filter));
	}

}
