package org.occupationfigures.page;

import java.util.Set;

import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.web.bind.annotation.GetMapping;

/** Shows how to read what is here. */
@PageController
record HowToReadPageController(Pages pages, Examples examples) {

	@GetMapping("/how-to-read")
	Representation howToRead(QueryParameters parameters) {
		parameters.check();
		return this.pages.show(parameters, "how-to-read", Set.of(), this::page);
	}

	private HowToReadPage page() {
		return new HowToReadPage(this.examples.each("measure.time"), this.examples.earlierAndLater(),
				this.examples.each("claim.qualifier"), this.examples.voice().orElse(null),
				this.examples.picture("differ"), this.examples.picture("different-times"),
				this.examples.beside().orElse(null), this.examples.sum().orElse(null));
	}

}
