package org.occupationfigures.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.web.Problem;
import org.occupationfigures.web.Problem.Fault;
import org.occupationfigures.web.QueryParameters;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A problem in the words of its document, with links to what may be meant.
 *
 * @param text the sentence that was to be checked, for its box; null for none
 */
public record ProblemPage(Problem problem, @Nullable String text) implements Page {

	@Override
	public String title(View view) {
		return isWithdrawn() ? view.plain("problem.withdrawn")
				: isNowhere() ? view.plain("problem.nowhere") : this.problem.title();
	}

	@Override
	public String description(View view) {
		return isNowhere() ? view.plain("problem.nowhere.lead") : this.problem.detail();
	}

	@Override
	public boolean isListed() {
		return false;
	}

	public boolean isWithdrawn() {
		return this.problem.type().endsWith(":withdrawn");
	}

	/** Tells whether nothing is at the address. */
	public boolean isNowhere() {
		return this.problem.type().endsWith(":not-found");
	}

	/**
	 * The same address with the nearest word in place of the wrong one; null for none.
	 */
	public @Nullable String meant(Fault fault) {
		String asked = this.problem.instance();
		String nearest = fault.didYouMean();
		if (asked == null || nearest == null) {
			return null;
		}
		UriComponentsBuilder address = UriComponentsBuilder.fromUriString(asked);
		List<String> values = address.build().getQueryParams().getOrDefault(fault.name(), List.of());
		String path = address.build().getPath();
		if (this.problem.status() != 400 && path != null) {
			return path.substring(0, path.lastIndexOf('/') + 1) + nearest;
		}
		if (fault.reason().equals(QueryParameters.UNKNOWN)) {
			return address.replaceQueryParam(fault.name()).replaceQueryParam(nearest, values).build().toUriString();
		}
		String mended = values.stream()
			.flatMap((list) -> Stream.of(list.split("(?i),|%2C")))
			.map((item) -> URLDecoder.decode(item, StandardCharsets.UTF_8).strip().equals(fault.value()) ? nearest
					: item)
			.collect(Collectors.joining(","));
		return address.replaceQueryParam(fault.name(), mended).build().toUriString();
	}

}
