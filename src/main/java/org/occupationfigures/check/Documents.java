package org.occupationfigures.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Edtf;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The resolutions and other documents, in order of their days. */
@Component
class Documents {

	private final List<Document> documents;

	Documents(JdbcClient jdbc) {
		Map<String, Set<String>> districts = new HashMap<>();
		jdbc.sql("""
				select id, coalesce(district_id, 'none') from resolution
				left join resolution_district on resolution_id = id""")
			.query((RowCallbackHandler) (row) -> districts.computeIfAbsent(row.getString(1), (id) -> new HashSet<>())
				.add(row.getString(2)));
		this.documents = jdbc.sql("select * from document_evidence order by held_earliest nulls last, id")
			.query((row, number) -> new Document(Evidence.of(row), row.getString("number"), row.getString("organ"),
					districts.getOrDefault(row.getString("id"), Set.of())))
			.list();
	}

	/** Finds the resolutions of a number, adopted by an organ or by any. */
	List<Evidence> resolutions(String number, @Nullable String organ) {
		return this.documents.stream()
			.filter((document) -> number.equals(document.number) && (organ == null || organ.equals(document.organ)))
			.map(Document::evidence)
			.toList();
	}

	/**
	 * Finds what was adopted, then what was published, in a time.
	 * @param district the area that a resolution must name, which no other document does;
	 * null for any document
	 */
	List<Evidence> of(Edtf date, @Nullable String district) {
		return Stream.of("adopted", "published")
			.flatMap((as) -> this.documents.stream().filter((document) -> as.equals(document.evidence.dateAs())))
			.filter((document) -> district == null || document.districts.contains(district))
			.map(Document::evidence)
			.filter((record) -> {
				DateSpan day = record.date();
				return day != null && !Edtf.parse(day.edtf()).uncertain() && DateLookup.covers(date, day);
			})
			.toList();
	}

	/** A document; of a resolution also its number, who adopted it and its areas. */
	private record Document(Evidence evidence, @Nullable String number, @Nullable String organ, Set<String> districts) {

	}

}
