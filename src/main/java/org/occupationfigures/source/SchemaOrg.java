package org.occupationfigures.source;

import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.Export;
import org.occupationfigures.collection.Export.Context;
import org.occupationfigures.source.SourceClaim.Document;

/** JSON-LD in the words of <a href="https://schema.org">schema.org</a>. */
public final class SchemaOrg {

	private SchemaOrg() {
	}

	/** Describes a file of things. */
	public static <T> Export<T> graph(BiFunction<T, Context, Object> writer) {
		return new Export<>("{\"@context\":\"https://schema.org\",\"@graph\":[", ",", "]}", writer);
	}

	/** Describes a document, and whose claims it makes. */
	public static Map<String, Object> creativeWork(SourceClaim claim, Context context) {
		Document document = claim.source();
		return Export.object("@type", "CreativeWork", "@id", context.publicAddress() + "/v1/sources/" + document.id(),
				"name", document.title(), "publisher", Map.of("name", document.publisher()), "creator", claimant(claim),
				"contributor", speaker(claim), "inLanguage", document.language(), "datePublished",
				date(document.published()), "url", document.url());
	}

	/**
	 * Gives whose claims it makes: a person, or a name of which the kind is not known.
	 */
	public static Map<String, Object> claimant(SourceClaim claim) {
		return claim.claimant().equals(claim.speaker()) ? person(claim.claimant()) : Map.of("name", claim.claimant());
	}

	/** Gives the person who speaks for a claimant; null where there is none. */
	public static @Nullable Map<String, Object> speaker(SourceClaim claim) {
		String speaker = claim.speaker();
		return (speaker != null && !speaker.equals(claim.claimant())) ? person(speaker) : null;
	}

	private static Map<String, Object> person(String name) {
		return Export.object("@type", "Person", "name", name);
	}

	/** Gives an EDTF date if schema.org knows it, as one of ISO 8601, else null. */
	public static @Nullable String date(@Nullable String edtf) {
		return (edtf != null && edtf.matches("\\d{4}(-(0\\d|1[0-2])(-\\d{2})?)?")) ? edtf : null;
	}

}
