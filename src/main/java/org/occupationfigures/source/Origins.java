package org.occupationfigures.source;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.occupationfigures.value.NameFolding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Names origins: each as the claimant of its documents that its id means most, without
 * who relays it; the account of a side, which is not one claimant's, by its id.
 */
@Component
public class Origins {

	/** A claimant up to what follows it, such as ", as reported by TASS". */
	private static final Pattern NAME = Pattern.compile("(?:[^,(]|\\([^)]*\\))*");

	private final Map<String, String> names;

	Origins(JdbcClient jdbc) {
		this.names = jdbc.sql("select origin, claimant, count(*) as documents from source group by origin, claimant")
			.query((row, number) -> new Claimant(row.getString("origin"), row.getString("claimant"),
					row.getInt("documents")))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Claimant::origin,
					Collectors.collectingAndThen(Collectors.toList(), Origins::name)));
	}

	/** Gives the name of an origin; its id where there is none. */
	public String name(String origin) {
		return this.names.getOrDefault(origin, origin);
	}

	private static String name(List<Claimant> claimants) {
		Claimant first = claimants.get(0);
		if (claimants.size() == 1) {
			return first.name();
		}
		Map<String, Integer> documents = claimants.stream()
			.collect(Collectors.toMap(Claimant::shortName, Claimant::documents, Integer::sum));
		return documents.keySet()
			.stream()
			.filter((name) -> first.meets(name) > 0)
			.max(Comparator.<String>comparingLong(first::meets)
				.thenComparing(documents::get)
				.thenComparing(Comparator.comparingInt(String::length).reversed())
				.thenComparing(Comparator.reverseOrder()))
			.orElseGet(() -> StringUtils.capitalize(first.origin().replace('-', ' ')));
	}

	/** Who claims what documents of an origin state. */
	private record Claimant(String origin, String name, int documents) {

		private String shortName() {
			Matcher shortest = NAME.matcher(this.name);
			return shortest.lookingAt() ? shortest.group().strip() : this.name;
		}

		/** Counts the words of the origin's id that a name has. */
		private long meets(String name) {
			String words = NameFolding.words(name);
			return this.origin.endsWith("-account") ? 0
					: Stream.of(this.origin.split("-")).filter((word) -> words.contains(" " + word + " ")).count();
		}

	}

}
