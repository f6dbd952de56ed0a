package org.occupationfigures.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.page.AboutPage.Account;
import org.occupationfigures.page.AboutPage.Withdrawn;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows what this is. */
@PageController
record AboutPageController(Pages pages, ClaimIndex claims, JdbcClient jdbc) {

	@GetMapping("/about")
	Representation about(QueryParameters parameters) {
		parameters.check();
		return this.pages.show(parameters, "about", Set.of(), this::page);
	}

	private AboutPage page() {
		List<Account> accounts = Stream.of("armenian-account", "azerbaijani-account").map(this::account).toList();
		List<Withdrawn> withdrawn = this.jdbc
			.sql("select id, reason, withdrawn_in as release from withdrawn order by id")
			.query(Withdrawn.class)
			.list();
		return new AboutPage(accounts, withdrawn);
	}

	private Account account(String origin) {
		RoaringBitmap rows = this.claims.having("origin", List.of(origin));
		return new Account(origin, rows.getCardinality(), this.claims.words("source_id", rows).size());
	}

}
