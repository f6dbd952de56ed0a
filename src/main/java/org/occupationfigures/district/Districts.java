package org.occupationfigures.district;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.vocabulary.MeasureRef;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The areas of the data set, each with all that is said of it. */
@Component
class Districts {

	/** How many claims of a headline measure a record shows at most. */
	private static final int CLAIMS_SHOWN = 5;

	private final JdbcClient jdbc;

	private final ClaimIndex claims;

	private final List<MeasureRef> headlines;

	Districts(JdbcClient jdbc, ClaimIndex claims) {
		this.jdbc = jdbc;
		this.claims = claims;
		this.headlines = jdbc
			.sql("select id as measure_id, label as measure_label from measure where headline order by id")
			.query((row, number) -> MeasureRef.of(row))
			.list();
	}

	CollectionSpec<District> spec() {
		return new CollectionSpec<>(District.class, "district_record", Map.of("name", "name"), this::read,
				"id, name, kind, centre, latitude, longitude, note" + SourceClaim.COLUMNS_OF_DOCUMENT)
			.with(DistrictExports.FORMATS);
	}

	private List<District> read(StatementSpec query) {
		ChildRows<Name> names = new ChildRows<>("district_name_record", "district_id", "language, name, source_id",
				Name::of);
		ChildRows<Code> codes = new ChildRows<>("district_code_record", "district_id", "scheme, code", Code::of);
		ChildRows<Overlap> overlaps = new ChildRows<>("overlap_record", "district_id", "overlaps_with, source_id",
				Overlap::of);
		FirstClaims claims = new FirstClaims(this.claims, CLAIMS_SHOWN);
		List<District> districts = query.query(
				(row, number) -> District.of(row, names.of(row), codes.of(row), overlaps.of(row), figures(row, claims)))
			.list();
		List.of(names, codes, overlaps).forEach((children) -> children.read(this.jdbc));
		claims.read();
		return districts;
	}

	private List<Figures> figures(ResultSet row, FirstClaims claims) throws SQLException {
		List<Figures> figures = new ArrayList<>();
		for (MeasureRef measure : this.headlines) {
			figures.add(Figures.of(measure, claims.of(cells(row.getString("id"), measure.id()))));
		}
		return figures;
	}

	/** Gives what the claims about a whole area have under one measure. */
	private static Map<String, @Nullable String> cells(String district, String measure) {
		Map<String, @Nullable String> cells = new HashMap<>(Map.of("district_id", district, "measure_id", measure));
		cells.put("scope", null);
		cells.put("site_id", null);
		return cells;
	}

}
