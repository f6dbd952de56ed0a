package org.occupationfigures.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The whole data set is loaded, and nobody can change it. */
@ApiTest
class LoadedDataTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "sources, source", "districts, district", "names, district_name", "codes, district_code",
			"overlaps, overlap", "measures, measure", "scopes, scope", "sites, site", "site_names, site_name",
			"claims, claim", "resolutions, resolution", "resolution_districts, resolution_district",
			"resolution_sources, resolution_source", "provisions, provision", "provision_sources, provision_source",
			"releases, release", "withdrawn, withdrawn", "countries, country", "roll_calls, roll_call", "votes, vote",
			"readings, reading", "changes, change" })
	void everyRowOfEveryFileIsLoaded(String file, String table) {
		assertThat(this.jdbc.sql("select count(*) from " + table).query(Integer.class).single())
			.isEqualTo(DataSet.rows(file + ".csv").size());
	}

	@Test
	void noSqlReadsFilesOrCallsJava() throws IOException {
		Resource[] migrations = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql");
		assertThat(migrations).isNotEmpty();
		for (Resource migration : migrations) {
			assertThat(migration.getContentAsString(StandardCharsets.UTF_8)).doesNotContainIgnoringCase("csvread")
				.doesNotContainIgnoringCase("create alias");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "insert into scope values ('a', 'b')", "update claim set note = null", "delete from claim",
			"drop table claim", "truncate table provision_source", "create table x (id int)",
			"create alias f for 'java.lang.System.exit'", "alter user reader admin true",
			"select * from csvread('data/claims.csv')", "script to 'x.sql'", "runscript from 'x.sql'",
			"call file_write('x', 'y')", "shutdown" })
	void theApplicationCanOnlySelect(String statement) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(statement).update());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness" })
	void theServiceSaysThatItIsUp(String address) {
		assertThat(this.api.ok(address).get("status").asString()).isEqualTo("UP");
	}

}
