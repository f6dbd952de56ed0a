package org.occupationfigures.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.occupationfigures.district.District.Name;

/**
 * A name as it is spelt in one language and script, and the documents that spell it so.
 */
public record Spelling(String name, String language, List<Name> names) {

	static List<Spelling> of(List<Name> names) {
		Map<List<String>, List<Name>> spellings = names.stream()
			.collect(Collectors.groupingBy((name) -> List.of(name.name(), name.language()), LinkedHashMap::new,
					Collectors.toList()));
		return spellings.entrySet()
			.stream()
			.map((same) -> new Spelling(same.getKey().get(0), same.getKey().get(1), same.getValue()))
			.toList();
	}

	/** What kinds of names it is, such as {@code historic}. */
	public List<String> kinds() {
		return this.names.stream().map(Name::kind).distinct().toList();
	}

}
