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
import org.occupationfigures.web.QueryParameters;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The resolutions and other documents, in order of their days. */
@Component
class Documents {

	private final List<Document> documents;

	Documents(JdbcClient jdbc, JsonMapper json) {
		Map<String, Set<String>> districts = new HashMap<>();
		jdbc.sql("select resolution_id, district_id from resolution_district")
			.query((RowCallbackHandler) (row) -> districts
				.computeIfAbsent(row.getString("resolution_id"), (id) -> new HashSet<>())
				.add(row.getString("district_id")));
		this.documents = jdbc.sql("select * from document_evidence order by held_earliest nulls last, id")
			.query((row, number) -> new Document(Evidence.of(row, json), row.getString("number"),
					row.getString("organ"), districts.getOrDefault(row.getString("id"), Set.of())))
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
		return Stream.of("adopted.published")
			.flatMap((as) -> this.documents.stream()
				.filter((document) -> as.equals(document.evidence.shown().dateAs()) && document.isAbout(district)))
			.map(Document::evidence)
			.filter((record) -> {
				DateSpan day = record.shown().date();
				return day != null && !Edtf.parse(day.edtf()).uncertain() && DateFits.covers(date, day);
			})
			.toList();
	}

	/**
	 * A resolution or another document.
	 *
	 * @param evidence what it says
	 * @param number the number of the resolution; null for other documents
	 * @param organ who adopted it; null for other documents
	 * @param districts the areas that the resolution names
	 */
	private record Document(Evidence evidence, @Nullable String number, @Nullable String organ, Set<String> districts) {

		boolean isAbout(@Nullable String district) {
			return district == null
					|| (this.evidence.shown().type().equals("resolution") && (this.districts.contains(district)
							|| (this.districts.isEmpty() && district.equals(QueryParameters.NONE))));
		}

	}

}
