package org.occupationfigures.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CsvTable;
import org.occupationfigures.dataset.DataFolder;
import org.occupationfigures.reading.Reliability.Pair;
import org.occupationfigures.web.Address;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves how the claims were read a second time, and how far both readings agree. */
@Controller
record ReadingController(CollectionResponses responses, JdbcClient jdbc, DataFolder folder) {

	@GetMapping("/v1/readings")
	Representation readings(QueryParameters parameters) {
		return this.responses.computed(parameters, null,
				() -> new SecondReadings(this.folder.description().words("readings"), results(), rates()),
				SecondReadings::csv);
	}

	private List<Result> results() {
		return this.jdbc.sql("""
				select second_reading_result as result, count(*) as claims,
					'/v1/claims?reread=' || coalesce(second_reading_result, 'none') as address
				from claim group by second_reading_result order by second_reading_result nulls last""")
			.query(Result.class)
			.list();
	}

	private List<Reliability> rates() {
		Map<String, List<Pair>> pairs = this.jdbc.sql("select * from coded_pair order by position")
			.query((row, number) -> Map.entry(row.getString("coded"),
					new Pair(row.getString("first_code"), row.getString("second_code"), row.getLong("claims"))))
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		return pairs.entrySet().stream().map((column) -> Reliability.of(column.getKey(), column.getValue())).toList();
	}

	/** How many claims have a result of the second reading; null for no reading. */
	private record Result(@Nullable String result, long claims, Address address) {

	}

	private record SecondReadings(@Nullable String method, List<Result> results, List<Reliability> data) {

		CsvTable csv() {
			return new CsvTable(List.of("column", "coded", "agreed", "percent_agreement", "alpha"),
					this.data.stream()
						.<List<@Nullable Object>>map((rate) -> Arrays.asList(rate.column(), rate.coded(), rate.agreed(),
								rate.percentAgreement(), rate.alpha()))
						.toList());
		}

	}

}
