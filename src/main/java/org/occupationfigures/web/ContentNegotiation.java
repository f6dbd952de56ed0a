package org.occupationfigures.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Chooses the format of an answer: by the suffix of the path, else by {@code Accept}. */
final class ContentNegotiation {

	private ContentNegotiation() {
	}

	/**
	 * Chooses a format.
	 * @param request the request
	 * @param served the formats of the address
	 * @return the format with the highest quality; of equal ones one that is named rather
	 * than in a range such as {@code *}{@code /*}, and of these the first of
	 * {@link Format}
	 * @throws NotAcceptable if none of them is acceptable
	 */
	static Format choose(HttpServletRequest request, Set<Format> served) {
		Format suffixed = FormatSuffixRequest.format(request);
		if (suffixed != null) {
			if (served.contains(suffixed)) {
				return suffixed;
			}
			throw new NotAcceptable(served);
		}
		List<MediaType> accepted = accepted(request, served);
		return served.stream()
			.sorted()
			.filter((format) -> quality(format, accepted) > 0)
			.max(Comparator.comparingDouble((Format format) -> quality(format, accepted))
				.thenComparing((format) -> isNamed(format, accepted))
				.thenComparing(Comparator.reverseOrder()))
			.orElseThrow(() -> new NotAcceptable(served));
	}

	/** Gives the ranges that the caller accepts, the most specific first. */
	private static List<MediaType> accepted(HttpServletRequest request, Set<Format> served) {
		try {
			List<MediaType> types = new ArrayList<>(
					MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT))));
			types.sort(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype));
			return types.isEmpty() ? List.of(MediaType.ALL) : types;
		}
		catch (InvalidMediaTypeException ex) {
			throw new NotAcceptable(served);
		}
	}

	private static double quality(Format format, List<MediaType> accepted) {
		MediaType range = range(format, accepted);
		return (range != null) ? range.getQualityValue() : 0;
	}

	/** Tells whether the caller names the type, not only a range of types. */
	private static boolean isNamed(Format format, List<MediaType> accepted) {
		MediaType range = range(format, accepted);
		return range != null && range.isConcrete();
	}

	private static @Nullable MediaType range(Format format, List<MediaType> accepted) {
		return accepted.stream().filter((type) -> type.includes(format.type())).findFirst().orElse(null);
	}

}
