package org.occupationfigures.claim;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim.ClaimedDate;
import org.occupationfigures.claim.Claim.Figure;
import org.occupationfigures.collection.Export;
import org.occupationfigures.collection.Export.Context;
import org.occupationfigures.source.Citation;
import org.occupationfigures.source.SchemaOrg;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.web.Format;

/** Claims for reference managers and in the words of schema.org. */
final class ClaimExports {

	static final Map<Format, Export<Claim>> FORMATS = Map.of(Format.BIBTEX,
			Export.text((claim, context) -> citation(claim, context).bibtex()), Format.CSL,
			new Export<>("[", ",", "]", ClaimExports::csl), Format.JSON_LD, SchemaOrg.graph(ClaimExports::linked));

	private ClaimExports() {
	}

	private static Citation citation(Claim claim, Context context) {
		SourceClaim source = claim.sourceClaim();
		String original = (source.source().url() != null) ? ", " + source.source().url() : "";
		return new Citation(claim.id(), "claim", source.author(), claim.statement(),
				"“" + source.source().title() + "”, " + source.source().publisher(), source.source().published(), "en",
				address(claim, context), "Claim in Occupation Figures " + context.release() + original);
	}

	/** Names the register too, as it stood on the day of its release. */
	private static Map<String, Object> csl(Claim claim, Context context) {
		Map<String, Object> item = new LinkedHashMap<>(citation(claim, context).csl());
		LocalDate day = context.date();
		item.put("publisher", "Occupation Figures");
		item.put("version", context.release());
		item.put("accessed",
				Map.of("date-parts", List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))));
		return item;
	}

	private static String address(Claim claim, Context context) {
		return context.publicAddress() + "/v1/claims/" + claim.id();
	}

	private static Map<String, Object> linked(Claim claim, Context context) {
		SourceClaim source = claim.sourceClaim();
		return Export.object("@type", "Claim", "@id", address(claim, context), "text", claim.statement(), "creator",
				SchemaOrg.claimant(source), "contributor", SchemaOrg.speaker(source), "appearance",
				SchemaOrg.creativeWork(source, context), "isBasedOn",
				(source.asWritten() != null) ? Export.object("@type", "Quotation", "text", source.asWritten(),
						"inLanguage", source.source().language()) : null,
				"about",
				(claim.figure() != null || claim.date() != null) ? observation(claim, context)
						: place(claim.district(), context),
				"keywords", keywords(claim), "version", context.release(), "license", context.licence());
	}

	private static @Nullable List<Map<String, Object>> keywords(Claim claim) {
		List<Map<String, Object>> keywords = Stream.of(term("side", claim.side()), term("scope", claim.scope()))
			.filter((term) -> term.containsKey("termCode"))
			.toList();
		return keywords.isEmpty() ? null : keywords;
	}

	private static Map<String, Object> term(String set, @Nullable String code) {
		return Export.object("@type", "DefinedTerm", "termCode", code, "inDefinedTermSet",
				named("DefinedTermSet", set));
	}

	private static Map<String, Object> observation(Claim claim, Context context) {
		Figure figure = claim.figure();
		return Export.object("@type", "Observation", "variableMeasured", claim.measure().label(), "observationAbout",
				place(claim.district(), context), "observationDate",
				(claim.asOf() != null) ? SchemaOrg.date(claim.asOf().edtf()) : null, "value",
				(figure != null)
						? Export.object("@type", "QuantitativeValue", "value", figure.value(), "minValue", figure.low(),
								"maxValue", figure.high(), "unitText", figure.unit(), "description", figure.qualifier())
						: date(claim.date()));
	}

	/** Gives the date as text, since schema.org has no type for most of EDTF. */
	private static @Nullable Map<String, Object> date(@Nullable ClaimedDate date) {
		return (date != null)
				? Export.object("@type", "PropertyValue", "value", date.edtf(), "description", date.qualifier()) : null;
	}

	private static @Nullable Map<String, Object> place(@Nullable Named district, Context context) {
		return (district != null) ? Export.object("@type", "Place", "@id",
				context.publicAddress() + "/v1/districts/" + district.id(), "name", district.name()) : null;
	}

	private static Map<String, Object> named(String type, String name) {
		return Export.object("@type", type, "name", name);
	}

}
