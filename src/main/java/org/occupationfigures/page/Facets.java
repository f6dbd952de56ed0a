package org.occupationfigures.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.page.Facet.Value;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.QueryParameters;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.stereotype.Component;

/** Counts how claims are spread, by which a list of them can be narrowed. */
@Component
record Facets(ClaimIndex claims, Vocabulary vocabulary) {

	private static final List<Column> COLUMNS = List.of(new Column("affiliation", "affiliation", "source.affiliation"),
			new Column("district", "district_id", "district.id"),
			new Column("category", "category", "measure.category"), new Column("measure", "measure_id", "measure.id"),
			new Column("side", "side", "claim.side"), new Column("read", "source_read", "source.read"));

	/** At most so many words are shown; of a longer list none that has no claim. */
	private static final int SHORT_LIST = 20;

	/** Gives a facet for each parameter that was not given. */
	List<Facet> of(QueryParameters parameters, RoaringBitmap rows) {
		return COLUMNS.stream()
			.filter((column) -> parameters.countGiven(column.parameter()) == 0)
			.map((column) -> facet(column, parameters, rows))
			.filter((facet) -> facet.values().size() > 1)
			.toList();
	}

	private Facet facet(Column column, QueryParameters parameters, RoaringBitmap rows) {
		Set<String> found = this.claims.words(column.indexed(), rows);
		Stream<Value> values = found.stream().map((word) -> {
			RoaringBitmap having = RoaringBitmap.and(rows, this.claims.having(column.indexed(), List.of(word)));
			return new Value(word, having.getCardinality(), this.claims.origins(having),
					parameters.queryWith(column.parameter(), word));
		});
		Collection<String> all = this.vocabulary.of(column.words()).values();
		return new Facet(column.parameter(),
				values.sorted(Comparator.comparingInt(Value::origins).reversed().thenComparing(Value::word))
					.limit(SHORT_LIST)
					.toList(),
				found.size(),
				(all.size() > SHORT_LIST) ? List.of() : all.stream().filter((word) -> !found.contains(word)).toList());
	}

	/** A parameter, the column of the index it is about, and that of the vocabulary. */
	private record Column(String parameter, String indexed, String words) {

	}

}
