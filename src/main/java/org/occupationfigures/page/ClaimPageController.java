package org.occupationfigures.page;

import java.util.List;

import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a claim. */
@PageController
record ClaimPageController(Pages pages, Words words, RecordStore store, ClaimIndex claims, Pictures pictures) {

	@GetMapping("/claims/{id}")
	Representation claim(@PathVariable String id, QueryParameters parameters) {
		parameters.check();
		Claim claim = this.store.record(Claim.SPEC, id);
		return this.pages.show(parameters, "claim", Claim.SPEC.formats(), () -> page(claim));
	}

	private ClaimPage page(Claim claim) {
		String comparison = claim.comparison();
		int documents = this.claims
			.words("source_id", this.claims.having("origin", List.of(claim.sourceClaim().origin())))
			.size();
		return new ClaimPage(claim, documents,
				(comparison != null) ? this.pictures.of(comparison, Pictures.asked(claim)) : null,
				this.words.export(Claim.SPEC, Format.BIBTEX, claim),
				this.words.export(Claim.SPEC, Format.JSON_LD, claim));
	}

}
