package org.occupationfigures.page;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.Claim.Figure;
import org.occupationfigures.value.EnglishText;

/**
 * What claims state that lies outside the scale of a picture on one side.
 *
 * @param stated their figures or dates in words
 * @param ids of those that have no mark within it; null where each has one
 */
public record Outside(String stated, @Nullable String ids) {

	static @Nullable Outside of(List<Claim> claims, DoublePredicate outside) {
		List<Claim> some = claims.stream().filter((claim) -> isAny(claim, outside)).toList();
		String ids = some.stream()
			.filter((claim) -> Strip.mark(claim).ends().allMatch(outside))
			.map(Claim::id)
			.collect(Collectors.joining(" "));
		return some.isEmpty() ? null
				: new Outside(some.stream().map(Outside::stated).distinct().collect(Collectors.joining(", ")),
						ids.isEmpty() ? null : ids);
	}

	/** How many letters the longest of them takes in a row of the picture. */
	static int letters(List<Claim> claims, DoublePredicate outside) {
		return claims.stream()
			.collect(Collectors.groupingBy((claim) -> claim.sourceClaim().origin()))
			.values()
			.stream()
			.map((some) -> of(some, outside))
			.mapToInt((some) -> (some != null) ? some.stated().length() : 0)
			.max()
			.orElse(0);
	}

	private static boolean isAny(Claim claim, DoublePredicate outside) {
		return Strip.mark(claim).ends().anyMatch(outside);
	}

	private static String stated(Claim claim) {
		Figure figure = claim.figure();
		return (figure != null)
				? EnglishText.figure(figure.qualifier(), figure.value(), figure.low(), figure.high(), figure.unit())
				: (claim.date() != null) ? EnglishText.date(claim.date().edtf()) : "";
	}

}
