package org.occupationfigures.district;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.ClaimIndex;
import org.occupationfigures.claim.FirstClaims;
import org.occupationfigures.collection.ChildRows;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.district.District.Code;
import org.occupationfigures.district.District.Figures;
import org.occupationfigures.district.District.Name;
import org.occupationfigures.district.District.Overlap;
import org.occupationfigures.vocabulary.Measure;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The areas of the data set, each with all that is said of it. */
@Component
class Districts {

	/** How many claims of a headline measure a record shows at most. */
	private static final int CLAIMS_SHOWN = 5;

	private final JdbcClient jdbc;

	private final ChildRows children;

	private final ClaimIndex claims;

	Districts(JdbcClient jdbc, ChildRows children, ClaimIndex claims) {
		this.jdbc = jdbc;
		this.children = children;
		this.claims = claims;
	}

	CollectionSpec<District> spec() {
		return new CollectionSpec<>(District.class, "district_record", Map.of("name", "name"), this::read,
				"id, name, kind, centre, latitude, longitude, note" + CollectionSpec.SOURCE_OF_DOCUMENT)
			.with(DistrictExports.FORMATS);
	}

	private List<District> read(StatementSpec query) {
		List<District> districts = query.query(District::of).list();
		Map<String, List<Name>> names = children("district_name_record", districts, "language, name, source_id",
				Name::of);
		Map<String, List<Code>> codes = children("district_code_record", districts, "scheme, code", Code::of);
		Map<String, List<Overlap>> overlaps = children("overlap_record", districts, "overlaps_with, source_id",
				Overlap::of);
		Map<String, List<Figures>> figures = figures(districts);
		return districts.stream()
			.map((district) -> district.with(names.getOrDefault(district.id(), List.of()),
					codes.getOrDefault(district.id(), List.of()), overlaps.getOrDefault(district.id(), List.of()),
					figures.getOrDefault(district.id(), List.of())))
			.toList();
	}

	private <T> Map<String, List<T>> children(String view, List<District> districts, String order,
			RowMapper<T> mapper) {
		return this.children.read(view, "district_id", districts, order, mapper);
	}

	private List<Measure.Ref> headlines() {
		return this.jdbc.sql("select id, label from measure where headline order by id")
			.query((row, number) -> new Measure.Ref(row.getString("id"), row.getString("label")))
			.list();
	}

	/** Reads the first claims on every headline measure in all of the areas at once. */
	private Map<String, List<Figures>> figures(List<District> districts) {
		List<Measure.Ref> headlines = headlines();
		Iterator<FirstClaims> first = this.claims
			.first(districts.stream()
				.flatMap((district) -> headlines.stream().map((measure) -> cells(district, measure)))
				.toList(), CLAIMS_SHOWN)
			.iterator();
		Map<String, List<Figures>> figures = new HashMap<>();
		districts.forEach((district) -> figures.put(district.id(),
				headlines.stream().map((measure) -> Figures.of(measure, first.next())).toList()));
		return figures;
	}

	/** Gives what the claims about a whole area have under one measure. */
	private static Map<String, @Nullable String> cells(District district, Measure.Ref measure) {
		Map<String, @Nullable String> cells = new HashMap<>();
		cells.put("district_id", district.id());
		cells.put("measure_id", measure.id());
		cells.put("scope", null);
		cells.put("site_id", null);
		return cells;
	}

}
