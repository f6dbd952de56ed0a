package org.occupationfigures.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Export;
import org.occupationfigures.collection.Export.Context;
import org.occupationfigures.source.Citation;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.web.Format;

/** Claims for reference managers and in the words of schema.org. */
final class ClaimExports {

	static final Map<Format, Export<Claim>> FORMATS = Map.of(Format.BIBTEX,
			Export.text((claim, context) -> citation(claim, context).bibtex()), Format.CSL,
			Export.array((claim, context) -> citation(claim, context).csl()), Format.JSON_LD,
			Export.member(Citation.GRAPH, ClaimExports::linked));

	private ClaimExports() {
	}

	/**
	 * Cites who claims it, in which document, and the permanent address with the release.
	 */
	private static Citation citation(Claim claim, Context context) {
		SourceClaim source = claim.sourceClaim();
		String original = (source.source().url() != null) ? ", " + source.source().url() : "";
		return new Citation(claim.id(), "claim", source.author(), claim.statement(),
				"“" + source.source().title() + "”, " + source.source().publisher(), source.source().published(), "en",
				address(claim, context), "Claim in Occupation Figures " + context.release() + original);
	}

	private static String address(Claim claim, Context context) {
		return context.publicAddress() + "/v1/claims/" + claim.id();
	}

	private static Map<String, Object> linked(Claim claim, Context context) {
		SourceClaim source = claim.sourceClaim();
		Map<String, Object> linked = new LinkedHashMap<>();
		linked.put("@type", "Claim");
		linked.put("@id", address(claim, context));
		linked.put("text", claim.statement());
		boolean ownWords = source.claimant().equals(source.speaker());
		linked.put("creator",
				ownWords ? Citation.named("Person", source.claimant()) : Citation.named(source.claimant()));
		if (source.speaker() != null && !ownWords) {
			linked.put("contributor", Citation.named("Person", source.speaker()));
		}
		linked.put("appearance", Citation.creativeWork(source.source(), source.claimant(), context));
		if (source.asWritten() != null) {
			linked.put("isBasedOn", quotation(source.asWritten(), source.source().language()));
		}
		if (claim.figure() != null || claim.date() != null) {
			linked.put("about", observation(claim, context));
		}
		else if (claim.district() != null) {
			linked.put("about", place(claim.district(), context));
		}
		if (claim.side() != null || claim.scope() != null) {
			linked.put("keywords", keywords(claim));
		}
		linked.put("version", context.release());
		linked.put("license", context.licence());
		return linked;
	}

	private static Map<String, Object> quotation(String words, String language) {
		Map<String, Object> quotation = new LinkedHashMap<>();
		quotation.put("@type", "Quotation");
		quotation.put("text", words);
		quotation.put("inLanguage", language);
		return quotation;
	}

	/** Gives whose people are counted and what narrows the claim, as terms of ours. */
	private static List<Map<String, Object>> keywords(Claim claim) {
		List<Map<String, Object>> keywords = new ArrayList<>();
		if (claim.side() != null) {
			keywords.add(term("side", claim.side()));
		}
		if (claim.scope() != null) {
			keywords.add(term("scope", claim.scope()));
		}
		return keywords;
	}

	private static Map<String, Object> term(String set, String code) {
		Map<String, Object> term = new LinkedHashMap<>();
		term.put("@type", "DefinedTerm");
		term.put("termCode", code);
		term.put("inDefinedTermSet", Citation.named("DefinedTermSet", set));
		return term;
	}

	private static Map<String, Object> observation(Claim claim, Context context) {
		Map<String, Object> observation = new LinkedHashMap<>();
		observation.put("@type", "Observation");
		observation.put("variableMeasured", claim.measure().label());
		if (claim.district() != null) {
			observation.put("observationAbout", place(claim.district(), context));
		}
		if (claim.asOf() != null) {
			Citation.putDate(observation, "observationDate", claim.asOf().edtf());
		}
		if (claim.figure() != null) {
			observation.put("value", quantity(claim.figure()));
		}
		else if (claim.date() != null) {
			observation.put("value", date(claim.date()));
		}
		return observation;
	}

	private static Map<String, Object> quantity(Figure figure) {
		Map<String, Object> value = new LinkedHashMap<>();
		value.put("@type", "QuantitativeValue");
		put(value, "value", figure.value());
		put(value, "minValue", figure.low());
		put(value, "maxValue", figure.high());
		value.put("unitText", figure.unit());
		value.put("description", figure.qualifier());
		return value;
	}

	/** Gives the date as text, since schema.org has no type for most of EDTF. */
	private static Map<String, Object> date(ClaimedDate date) {
		Map<String, Object> value = new LinkedHashMap<>();
		value.put("@type", "PropertyValue");
		value.put("value", date.edtf());
		value.put("description", date.qualifier());
		return value;
	}

	private static void put(Map<String, Object> map, String key, @Nullable BigDecimal value) {
		if (value != null) {
			map.put(key, value);
		}
	}

	private static Map<String, Object> place(Named district, Context context) {
		Map<String, Object> place = new LinkedHashMap<>();
		place.put("@type", "Place");
		place.put("@id", context.publicAddress() + "/v1/districts/" + district.id());
		place.put("name", district.name());
		return place;
	}

}
