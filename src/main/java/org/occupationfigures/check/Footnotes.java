package org.occupationfigures.check;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.occupationfigures.check.Question.Judgement;
import org.occupationfigures.data.Release;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.Wording;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the sentence that names who says something, ready to be quoted. */
@Component
class Footnotes {

	private final String publicAddress;

	private final Release release;

	Footnotes(@Value("${public-address}") String publicAddress, Release release) {
		this.publicAddress = publicAddress;
		this.release = release;
	}

	String of(Question question, Judgement judgement, long origins) {
		String register = " (Occupation Figures " + this.release.version() + ")";
		if (!judgement.matches().isEmpty()) {
			int more = judgement.matches().size() - 1;
			String others = (more == 0) ? "" : "; %d further record%s, %d origin%s in all".formatted(more,
					(more == 1) ? "" : "s", origins, (origins == 1) ? "" : "s");
			return named(judgement.matches().get(0).record()) + others + register;
		}
		if (question.isNarrowed() && judgement.known()) {
			String nearest = judgement.others().isEmpty() ? ""
					: "; the nearest: " + named(judgement.others().get(0).record());
			return "No claim here states " + question.wording() + nearest + register;
		}
		return "Nothing here is about " + question.wording() + register;
	}

	private String named(Evidence record) {
		SourceClaim claim = record.sourceClaim();
		String published = claim.source().published();
		String publisher = claim.source().publisher();
		String document = Stream
			.of("“" + claim.source().title() + "”", publisher.equals(claim.claimant()) ? "" : publisher,
					(published != null) ? Wording.date(published) : "undated")
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
		return "“%s”: %s, %s, %s%s".formatted(record.statement(), claim.author(), document, this.publicAddress,
				record.address());
	}

}
