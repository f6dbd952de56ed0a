package org.occupationfigures.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.EnglishText;
import org.occupationfigures.web.QueryParameters;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the sentence that names who says something, ready to be quoted. */
@Component
class Footnotes {

	private final String publicAddress;

	private final Release release;

	/** Labels of measures and names of areas, by their ids. */
	private final Map<String, String> names;

	Footnotes(@Value("${public-address}") String publicAddress, Release release, JdbcClient jdbc) {
		this.publicAddress = publicAddress;
		this.release = release;
		this.names = jdbc.sql("select id, label as name from measure union all select id, name from district")
			.query((row, number) -> Map.entry(row.getString("id"), row.getString("name")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	String of(Question question, Judgement judgement) {
		return sentence(question, judgement) + " (Occupation Figures " + this.release.version() + ")";
	}

	private String sentence(Question question, Judgement judgement) {
		if (!judgement.matches().isEmpty()) {
			return found(question, judgement);
		}
		if (!question.isNarrowed()) {
			return "Nothing here fits " + question.wording();
		}
		String elsewhere = (judgement.statedElsewhere() == 0) ? ""
				: "; stated of something else by " + counted(judgement.statedElsewhere(), "claim");
		if (!judgement.known()) {
			return "Nothing here%s to compare %s with".formatted(about(question), question.wording()) + elsewhere;
		}
		boolean isOrdered = !(question instanceof WordQuestion);
		return "No claim here%s says %s".formatted(about(question), question.wording())
				+ (isOrdered ? nearest(judgement.others()) : "") + elsewhere;
	}

	private String found(Question question, Judgement judgement) {
		Match first = judgement.matches().get(0);
		int further = judgement.alike().records() - 1;
		int others = judgement.matching() - judgement.alike().records();
		return caveat(question, first) + named(first.record())
				+ ((further > 0) ? "; %s, %s in all".formatted(counted(further, "further record"),
						counted(judgement.alike().origins(), "origin")) : "")
				+ ((others > 0) ? "; %s of something else or less exactly".formatted(counted(others, "record")) : "");
	}

	/** Says what the record leaves open of what was asked. */
	private static String caveat(Question question, Match first) {
		if (question.measures().isEmpty() && question instanceof NumberQuestion) {
			return "Whatever is counted: ";
		}
		if (first.match() == Fit.POSSIBLE) {
			return "Possibly: ";
		}
		return switch (String.valueOf(first.record().shown().dateAs())) {
			case "as_of" -> (question instanceof DateQuestion) ? "Of that time: " : "";
			case "published" -> "Published then: ";
			default -> "";
		};
	}

	private static String counted(long number, String noun) {
		return number + " " + noun + ((number == 1) ? "" : "s");
	}

	private String about(Question question) {
		String measures = question.measures()
			.stream()
			.map((measure) -> "“" + this.names.get(measure) + "”")
			.collect(Collectors.joining(" or "));
		String district = question.district();
		if (question instanceof DateQuestion date && date.resolution() != null) {
			return " on " + date.resolution().wording();
		}
		return (measures.isEmpty() ? "" : " on " + measures)
				+ ((district == null) ? "" : district.equals(QueryParameters.NONE) ? " for the conflict as a whole"
						: (measures.isEmpty() ? " on " : " in ") + this.names.get(district));
	}

	private String nearest(List<Other> others) {
		if (others.isEmpty()) {
			return "";
		}
		Evidence nearest = others.get(0).record();
		return ((nearest.isWhole() && nearest.shown().type().equals("claim")) ? "; the nearest about a whole area: "
				: "; the nearest: ") + named(nearest);
	}

	private String named(Evidence record) {
		SourceClaim claim = record.shown().sourceClaim();
		@Nullable String published = claim.source().published();
		String publisher = claim.source().publisher();
		String document = Stream
			.of("“" + claim.source().title() + "”", publisher.equals(claim.claimant()) ? "" : publisher,
					(published != null) ? EnglishText.date(published) : "undated")
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
		return "“%s”: %s, %s, %s%s".formatted(record.shown().statement(), claim.author(), document, this.publicAddress,
				record.shown().address().path());
	}

}
