package org.occupationfigures.claim;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.http.Export;
import org.occupationfigures.http.Export.Context;
import org.occupationfigures.http.Format;
import org.occupationfigures.source.Citation;
import org.occupationfigures.source.SourceClaim;

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
		Map<String, Object> linked = new LinkedHashMap<>();
		linked.put("@type", "Claim");
		linked.put("@id", address(claim, context));
		linked.put("text", claim.statement());
		linked.put("creator", Citation.organization(claim.sourceClaim().claimant()));
		linked.put("appearance",
				Citation.creativeWork(claim.sourceClaim().source(), claim.sourceClaim().claimant(), context));
		if (claim.figure() != null) {
			linked.put("about", observation(claim, claim.figure(), context));
		}
		else if (claim.district() != null) {
			linked.put("about", place(claim, context));
		}
		linked.put("version", context.release());
		linked.put("license", context.licence());
		return linked;
	}

	private static Map<String, Object> observation(Claim claim, Figure figure, Context context) {
		Map<String, Object> observation = new LinkedHashMap<>();
		observation.put("@type", "Observation");
		observation.put("measuredProperty", claim.measure().label());
		if (claim.district() != null) {
			observation.put("observationAbout", place(claim, context));
		}
		if (claim.asOf() != null) {
			observation.put("observationDate", claim.asOf().edtf());
		}
		Map<String, Object> value = new LinkedHashMap<>();
		value.put("@type", "QuantitativeValue");
		put(value, "value", figure.value());
		put(value, "minValue", figure.low());
		put(value, "maxValue", figure.high());
		value.put("unitText", figure.unit());
		value.put("description", figure.qualifier());
		observation.put("value", value);
		return observation;
	}

	private static void put(Map<String, Object> map, String key, @Nullable BigDecimal value) {
		if (value != null) {
			map.put(key, value);
		}
	}

	private static Map<String, Object> place(Claim claim, Context context) {
		Map<String, Object> place = new LinkedHashMap<>();
		place.put("@type", "Place");
		if (claim.district() != null) {
			place.put("@id", context.publicAddress() + "/v1/districts/" + claim.district().id());
			place.put("name", claim.district().name());
		}
		return place;
	}

}
