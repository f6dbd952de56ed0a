package org.occupationfigures.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.occupationfigures.claim.Claim;

/**
 * The claims of a picture by origin. First come the origins whose statement most others
 * share.
 */
record Voices(List<Claim> claims) {

	List<List<Claim>> rows() {
		Map<Mark, Long> shared = this.claims.stream()
			.collect(Collectors.groupingBy(Strip::mark, Collectors.collectingAndThen(
					Collectors.mapping(Voices::origin, Collectors.toSet()), (origins) -> (long) origins.size())));
		Collection<List<Claim>> origins = this.claims.stream()
			.collect(Collectors.groupingBy(Voices::origin, LinkedHashMap::new, Collectors.toList()))
			.values();
		Comparator<Mark> mostShared = Comparator.<Mark, Long>comparing(shared::get)
			.reversed()
			.thenComparing((mark) -> mark.ends().min().orElseThrow());
		Comparator<List<Claim>> byFirst = Comparator
			.comparing((some) -> some.stream().map(Strip::mark).min(mostShared).orElseThrow(), mostShared);
		return origins.stream().sorted(byFirst.thenComparing((some) -> origin(some.get(0)))).toList();
	}

	private static String origin(Claim claim) {
		return claim.sourceClaim().origin();
	}

}
