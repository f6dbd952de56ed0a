package org.occupationfigures.check;

import java.util.Set;

import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.extraction.Text;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the reverse look-up: what the sources say of a number, a date, a sentence. */
@Controller
record CheckController(CollectionResponses responses, Checks checks) {

	@GetMapping("/v1/check")
	Representation check(QueryParameters parameters) {
		Asked asked = this.checks.asked(parameters);
		// Reading takes time, so all else must be right.
		parameters.format(Set.of(Format.JSON));
		Text text = this.checks.text(parameters);
		return (text != null)
				? this.responses.computed(parameters, asked, () -> this.checks.checked(asked, text)).unkept()
				: this.responses.computed(parameters, asked, () -> this.checks.answer(asked));
	}

}
