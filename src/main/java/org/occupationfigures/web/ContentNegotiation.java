package org.occupationfigures.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Chooses the format of an answer: by the suffix of the path, else by {@code Accept}. */
final class ContentNegotiation {

	/**
	 * A higher quality first; of equal ones a type that is named, then the first format.
	 */
	private static final Comparator<Offer> PREFERENCE = Comparator
		.comparing((Offer offer) -> offer.range.getQualityValue())
		.thenComparing((offer) -> offer.range.isConcrete())
		.reversed()
		.thenComparing(Offer::format);

	private ContentNegotiation() {
	}

	/** Chooses one of the formats that an address is served in. */
	static Format choose(HttpServletRequest request, Set<Format> served) {
		Format suffixed = FormatSuffixRequest.format(request);
		List<MediaType> ranges = (suffixed != null) ? List.of(suffixed.type()) : ranges(request, served);
		return served.stream()
			.flatMap((format) -> ranges.stream()
				.filter((range) -> range.includes(format.type()))
				.limit(1)
				.map((range) -> new Offer(format, range)))
			.filter((offer) -> offer.range.getQualityValue() > 0)
			.min(PREFERENCE)
			.orElseThrow(() -> notAcceptable(served))
			.format();
	}

	/** Gives the ranges that the caller accepts, the most specific first. */
	private static List<MediaType> ranges(HttpServletRequest request, Set<Format> served) {
		try {
			List<MediaType> ranges = new ArrayList<>(
					MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT))));
			ranges.sort(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype));
			return ranges.isEmpty() ? List.of(MediaType.ALL) : ranges;
		}
		catch (InvalidMediaTypeException ex) {
			throw notAcceptable(served);
		}
	}

	private static ProblemException notAcceptable(Set<Format> served) {
		return new ProblemException(HttpStatus.NOT_ACCEPTABLE,
				"Served here: " + served.stream()
					.sorted()
					.map((format) -> format.type() + " (" + format.suffix() + ")")
					.collect(Collectors.joining(", ")));
	}

	/** A format and the range of the caller that it is in. */
	private record Offer(Format format, MediaType range) {

	}

}
