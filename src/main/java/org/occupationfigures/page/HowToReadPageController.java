package org.occupationfigures.page;

import java.util.List;
import java.util.Set;

import org.occupationfigures.page.HowToReadPage.Timed;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows how to read what is here. */
@PageController
record HowToReadPageController(Pages pages, Examples examples, JdbcClient jdbc) {

	@GetMapping("/how-to-read")
	Representation howToRead(QueryParameters parameters) {
		parameters.check();
		return this.pages.show(parameters, "how-to-read", Set.of(), this::page);
	}

	private HowToReadPage page() {
		List<Timed> times = this.examples.each("measure.time")
			.stream()
			.map((claim) -> new Timed(time(claim.measure().id()), claim))
			.toList();
		return new HowToReadPage(times, this.examples.earlierAndLater(), this.examples.each("claim.qualifier"),
				this.examples.voice().orElse(null), this.examples.picture("differ"),
				this.examples.picture("different-times"), this.examples.beside().orElse(null),
				this.examples.sum().orElse(null));
	}

	private String time(String measure) {
		return this.jdbc.sql("select time from measure where id = ?").param(measure).query(String.class).single();
	}

}
