package org.occupationfigures.check;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.value.Edtf;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The resolutions, then the other documents, in order of their days. */
@Component
class Documents {

	private final List<Document> documents;

	Documents(JdbcClient jdbc) {
		this.documents = jdbc.sql("select * from document_evidence order by held_as, held_earliest nulls last, id")
			.query((row, number) -> new Document(Evidence.of(row), row.getString("number"), row.getString("organ"),
					List.of(row.getString("areas").split(" "))))
			.list();
	}

	/** Finds the resolutions of a number, adopted by an organ or by any. */
	List<Evidence> resolutions(String number, @Nullable String organ) {
		return find((document) -> number.equals(document.number) && (organ == null || organ.equals(document.organ)));
	}

	/** Finds what was adopted or published in a time for certain; null for any area. */
	List<Evidence> of(Edtf time, @Nullable String area) {
		return find(
				(document) -> (area == null || document.areas.contains(area)) && isIn(time, document.evidence.date()));
	}

	private List<Evidence> find(Predicate<Document> condition) {
		return this.documents.stream().filter(condition).map(Document::evidence).toList();
	}

	private static boolean isIn(Edtf time, @Nullable DateSpan day) {
		return day != null && !Edtf.parse(day.edtf()).uncertain()
				&& (time.earliest() == null || (day.earliest() != null && !day.earliest().isBefore(time.earliest())))
				&& (time.latest() == null || (day.latest() != null && !day.latest().isAfter(time.latest())));
	}

	/** A document; of a resolution also its number, who adopted it and its areas. */
	private record Document(Evidence evidence, @Nullable String number, @Nullable String organ, List<String> areas) {

	}

}
