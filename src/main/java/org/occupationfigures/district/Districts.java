package org.occupationfigures.district;

import java.util.List;
import java.util.Map;

import org.occupationfigures.claim.Claim;
import org.occupationfigures.district.District.Code;
import org.occupationfigures.district.District.Figures;
import org.occupationfigures.district.District.Name;
import org.occupationfigures.district.District.Overlap;
import org.occupationfigures.http.Listing;
import org.occupationfigures.http.Nested;
import org.occupationfigures.vocabulary.Measure;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The areas of the data set, each with all that is said of it. */
@Component
class Districts {

	private static final String HEADLINES = "(select * from claim_record where headline and scope is null and site_id is null)";

	private final JdbcClient jdbc;

	private final Nested nested;

	Districts(JdbcClient jdbc, Nested nested) {
		this.jdbc = jdbc;
		this.nested = nested;
	}

	Listing<District> listing() {
		return new Listing<>(District.class, "district_record", Map.of("name", "name"), this::read,
				"id, name, kind, centre, latitude, longitude, note" + Listing.SOURCE_OF_DOCUMENT)
			.with(DistrictExports.FORMATS);
	}

	private List<District> read(StatementSpec query) {
		List<District> districts = query.query(District::of).list();
		Map<String, List<Name>> names = nested("district_name_record", districts, "language, name, source_id",
				Name::of);
		Map<String, List<Code>> codes = nested("district_code_record", districts, "scheme, code", Code::of);
		Map<String, List<Overlap>> overlaps = nested("overlap_record", districts, "overlaps_with, source_id",
				Overlap::of);
		Map<String, List<Claim>> claims = nested(HEADLINES, districts, "measure_id, id", Claim::of);
		List<Measure.Ref> headlines = headlines();
		return districts.stream()
			.map((district) -> district.with(names.getOrDefault(district.id(), List.of()),
					codes.getOrDefault(district.id(), List.of()), overlaps.getOrDefault(district.id(), List.of()),
					figures(headlines, claims.getOrDefault(district.id(), List.of()))))
			.toList();
	}

	private <T> Map<String, List<T>> nested(String view, List<District> districts, String order, RowMapper<T> mapper) {
		return this.nested.read(view, "district_id", districts, order, mapper);
	}

	private List<Measure.Ref> headlines() {
		return this.jdbc.sql("select id, label from measure where headline order by id")
			.query((row, number) -> new Measure.Ref(row.getString("id"), row.getString("label")))
			.list();
	}

	private static List<Figures> figures(List<Measure.Ref> headlines, List<Claim> claims) {
		return headlines.stream()
			.map((measure) -> new Figures(measure,
					claims.stream().filter((claim) -> claim.measure().equals(measure)).toList()))
			.toList();
	}

}
