package org.occupationfigures.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.collection.ChildRows;
import org.occupationfigures.collection.CollectionResponses;
import org.occupationfigures.collection.CollectionSpec;
import org.occupationfigures.collection.Identified;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.DateSpan;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.web.Address;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves resolutions and presidential statements, each with its provisions. */
@Controller
record ResolutionController(CollectionResponses responses, JdbcClient jdbc) {

	@GetMapping("/v1/resolutions")
	Representation resolutions(QueryParameters parameters) {
		return this.responses.page(parameters, resolutions(),
				(filter) -> filter.anyOrNone("organ", "resolution.organ", "organ")
					.anyOrNone("kind", "resolution.kind", "kind")
					.anyOf("year", "resolution.year", "year")
					.anyOrNone("symbol", "resolution.symbol", "symbol")
					.anyOrNone("district", "district.name", "resolution_district.resolution_id.district_id")
					.on("adopted")
					.search("words"));
	}

	/** Answers with a resolution by its id, or by a number that it alone has. */
	@GetMapping("/v1/resolutions/{id}")
	Representation resolution(@PathVariable String id, QueryParameters parameters) {
		List<String> numbered = this.jdbc.sql("select id from resolution where number = ?")
			.param(id)
			.query(String.class)
			.list();
		if (numbered.size() == 1) {
			throw parameters.moved("/v1/resolutions/" + numbered.get(0));
		}
		return this.responses.single(parameters, resolutions(), id, (record) -> Map.of());
	}

	private CollectionSpec<Resolution> resolutions() {
		return new CollectionSpec<>(Resolution.class, "resolution_record",
				Map.of("date", "adopted_order", "organ", "organ", "year", "year"), this::read,
				"""
						id, symbol, organ, kind, number, year, adopted as adopted_on, adopted_earliest, adopted_latest, meeting,
						adoption, votes_for, votes_against, abstentions, subject, district_ids, url, note"""
						+ SourceClaim.COLUMNS_OF_DOCUMENT);
	}

	private List<Resolution> read(StatementSpec query) {
		ChildRows<Named> districts = new ChildRows<>("resolution_district_record", "resolution_id", "district_id",
				Named::district);
		ChildRows<Resolution.Role> sources = new ChildRows<>("resolution_source_record", "resolution_id",
				"role, source_id", Resolution.Role::of);
		ChildRows<Resolution.RollCall> rollCalls = new ChildRows<>("roll_call_record", "resolution_id", "id",
				Resolution.RollCall::of);
		ChildRows<Resolution.Role> provisionSources = new ChildRows<>("provision_source_record", "provision_id",
				"role, source_id", Resolution.Role::of);
		ChildRows<Resolution.Provision> provisions = new ChildRows<>("provision_record", "resolution_id", "position",
				(row, number) -> Resolution.Provision.of(row, provisionSources.of(row)));
		List<Resolution> resolutions = query
			.query((row, number) -> Resolution.of(row, rollCalls.of(row), districts.of(row), provisions.of(row),
					sources.of(row)))
			.list();
		List.of(rollCalls, districts, sources, provisions, provisionSources)
			.forEach((children) -> children.read(this.jdbc));
		return resolutions;
	}

	/** A resolution or presidential statement of the UN or another body. */
	record Resolution(String id, @Nullable String symbol, String organ, String kind, @Nullable String number, int year,
			@Nullable DateSpan adoptedOn, @Nullable String meeting, String adoption, @Nullable Votes votes,
			List<RollCall> rollCalls, String subject, List<Named> districts, List<Provision> provisions,
			List<Role> sources, String url, @Nullable String note, SourceClaim sourceClaim) implements Identified {

		static Resolution of(ResultSet row, List<RollCall> rollCalls, List<Named> districts, List<Provision> provisions,
				List<Role> sources) throws SQLException {
			return new Resolution(row.getString("id"), row.getString("symbol"), row.getString("organ"),
					row.getString("kind"), row.getString("number"), row.getInt("year"), DateSpan.of(row, "adopted"),
					row.getString("meeting"), row.getString("adoption"), Votes.of(row), rollCalls,
					row.getString("subject"), districts, provisions, sources, row.getString("url"),
					row.getString("note"), SourceClaim.ofDocument(row));
		}

		record Votes(int inFavour, int against, int abstentions) {

			static @Nullable Votes of(ResultSet row) throws SQLException {
				int inFavour = row.getInt("votes_for");
				return row.wasNull() ? null
						: new Votes(inFavour, row.getInt("votes_against"), row.getInt("abstentions"));
			}

		}

		/** How many states voted how by one document; another may have other votes. */
		record RollCall(String id, @Nullable DateSpan heldOn, @Nullable Votes votes, Address votesAddress,
				SourceClaim sourceClaim) {

			static RollCall of(ResultSet row, int number) throws SQLException {
				String id = row.getString("id");
				return new RollCall(id, DateSpan.of(row, "held_on"), Votes.of(row),
						new Address("/v1/votes?roll_call=" + id),
						SourceClaim.ofDocument(row, row.getString("locator"), row.getString("note")));
			}

		}

		/** What a paragraph says, in the compiler's words. */
		record Provision(String id, @Nullable String paragraph, String kind, String summary, String read,
				@Nullable String note, List<Role> sources, SourceClaim sourceClaim) implements Identified {

			static Provision of(ResultSet row, List<Role> sources) throws SQLException {
				return new Provision(row.getString("id"), row.getString("paragraph"), row.getString("kind"),
						row.getString("summary"), row.getString("provision_read"), row.getString("note"), sources,
						SourceClaim.ofDocument(row));
			}

		}

		/** A further document and what was read in it. */
		record Role(String role, SourceClaim.Document source) {

			static Role of(ResultSet row, int number) throws SQLException {
				return new Role(row.getString("role"), SourceClaim.Document.of(row));
			}

		}

	}

}
