package org.occupationfigures.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupationfigures.Api;
import org.occupationfigures.ApiTest;
import org.occupationfigures.DataSet;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What releases changed, as a collection, in the claims and in counts. */
@ApiTest
class ChangeTests {

	@Autowired
	private Api api;

	@Test
	void aChangeSaysWhatItsRowSays() {
		List<Map<String, String>> rows = DataSet.rows("changes.csv");
		List<JsonNode> changes = this.api.all("/v1/changes");
		assertThat(changes).hasSameSizeAs(rows);
		for (int i = 0; i < rows.size(); i++) {
			JsonNode change = changes.get(i);
			rows.get(i).forEach((column, cell) -> assertThat(change.get(column).asString("")).isEqualTo(cell));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "release=0.10.0 | 16", "what=changed | 9", "what=added,changed | 26",
					"claim=kalbajar-displaced-vakinfo-2014-kalbajar | 2", "claim=kalbajar-area-counted-twice | 10",
					"claim=aghdam-area-occupation-in-figures | 0", "file=codes | 6", "file=claims&what=added | 3",
					"file=claims&district=none | 1", "district=aghdam | 1", "district=kalbajar&what=withdrawn | 10",
					"district=Shushi | 11", "measure=killed&release=1.0.0 | 3", "measure=area&what=withdrawn | 10",
					"source=az-statecommission-graves-newsaz | 1", "source=occupation-in-figures&release=1.0.0 | 10" })
	void areFound(String query, int count) {
		assertThat(this.api.ok("/v1/changes?" + query).at("/meta/total").asInt()).isEqualTo(count);
	}

	@Test
	void ofNoSuchClaimAreRefused() {
		JsonNode problem = this.api.get("/v1/changes?claim=kalbajar-area-counted-twicf");
		assertThat(problem.get("status").asInt()).isEqualTo(400);
		assertThat(this.api.get("/v1/changes?claim=aghdam-area-occupation-in-figure").at("/errors/0/did_you_mean"))
			.isEqualTo(this.api.ok("/v1/claims/aghdam-area-occupation-in-figures").get("id"));
	}

	@Test
	void nameTheDocumentOfTheClaimOrTheDocumentItself() {
		JsonNode changed = this.api.ok("/v1/changes?claim=gubadli-killed-azernews-2019-gubadli").at("/data/0");
		assertThat(changed.get("source_claim"))
			.isEqualTo(this.api.ok("/v1/claims/gubadli-killed-azernews-2019-gubadli").get("source_claim"));
		JsonNode withdrawn = this.api.ok("/v1/changes?claim=shusha-killed-misread").at("/data/0");
		assertThat(withdrawn.at("/source_claim/source/id").asString()).isEqualTo("dewaal-black-garden-notes");
		assertThat(withdrawn.at("/source_claim/claim").asString()).isEqualTo("shusha-killed-misread");
		assertThat(withdrawn.at("/source_claim/as_written").isNull()).isTrue();
		JsonNode document = this.api.ok("/v1/changes?file=sources&what=changed").at("/data/0");
		assertThat(document.at("/source_claim/source/id").asString()).isEqualTo("az-statecommission-graves-newsaz");
		assertThat(document.at("/source_claim/claim").isNull()).isTrue();
		assertThat(this.api.ok("/v1/changes?file=measures").get("data"))
			.allSatisfy((change) -> assertThat(change.get("source_claim").isNull()).isTrue());
	}

	@Test
	void makeTheHistoryOfAClaim() {
		JsonNode history = this.api.ok("/v1/claims/kalbajar-displaced-vakinfo-2014-kalbajar").get("history");
		assertThat(history.toString()).isEqualTo("""
				[{"release":"0.10.0","what":"changed","column":"value","before":"580","after":"5800",\
				"why":"A digit was dropped."},{"release":"1.0.0","what":"changed","column":"value","before":"5800",\
				"after":"58000","why":"A digit was dropped."}]""");
		assertThat(this.api.all("/v1/claims")).allSatisfy((claim) -> assertThat(claim.get("history"))
			.hasSize(this.api.ok("/v1/changes?claim=" + claim.get("id").asString()).at("/meta/total").asInt()));
		assertThat(this.api.ok("/v1/claims?fields=history&limit=1").at("/data/0/history").isArray()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0.9.0 | 8", "0.10.0 | 7", "1.0.0 | 0" })
	void findTheClaimsChangedSince(String version, int count) {
		Set<String> changed = new HashSet<>();
		this.api.all("/v1/changes?file=claims&what=added,changed")
			.stream()
			.filter((change) -> !version.equals("1.0.0")
					&& (version.equals("0.9.0") || change.get("release").asString().equals("1.0.0")))
			.forEach((change) -> changed.add(change.get("row").asString()));
		assertThat(this.api.ids("/v1/claims?changed_since=" + version)).hasSize(changed.size())
			.containsExactlyInAnyOrderElementsOf(changed)
			.hasSize(count);
	}

	@ParameterizedTest
	@CsvSource({ "0.9.0, ", "0.10.0, '1 1 1'", "1.0.0, '2 5 1'" })
	void areCountedByRelease(String version, String counts) {
		JsonNode release = this.api.ok("/v1/releases/" + version);
		assertThat(release.get("added").isNull()).isEqualTo(counts == null);
		if (counts != null) {
			assertThat(release.get("added") + " " + release.get("changed") + " " + release.get("withdrawn"))
				.isEqualTo(counts);
		}
	}

	@ParameterizedTest
	@CsvSource({ "0.9.0, 0.10.0", "0.10.0, 1.0.0" })
	void areCountedByWhatClaimsAreOf(String before, String after) {
		Map<String, Long> then = counted(before);
		Map<String, Long> now = counted(after);
		Map<String, List<Long>> differ = new TreeMap<>();
		Stream.concat(then.keySet().stream(), now.keySet().stream())
			.forEach((of) -> differ.put(of, List.of(then.getOrDefault(of, 0L), now.getOrDefault(of, 0L))));
		this.api.ok("/v1/releases/" + after).get("counts").forEach((count) -> {
			String of = count.get("by").asString() + " " + count.get("id").asString();
			assertThat(List.of(count.get("before").asLong(), count.get("after").asLong())).as(of)
				.isEqualTo(differ.remove(of));
		});
		assertThat(differ).isNotEmpty()
			.allSatisfy((of, numbers) -> assertThat(numbers.get(0)).as(of).isEqualTo(numbers.get(1)));
	}

	@Test
	void areCountedWhereTheyBelongAfterTheRelease() {
		List<String> counts = this.api.ok("/v1/releases/1.0.0")
			.get("counts")
			.valueStream()
			.map((count) -> String.join(" ", count.valueStream().map(JsonNode::asString).toList()))
			.toList();
		assertThat(counts).contains("district aghdam 4 5 0 1 0", "measure killed 6 8 1 1 0",
				"affiliation azerbaijan-government 27 28 0 0 0");
	}

	/**
	 * Counts the claims in the files of a release by each word that they are counted by.
	 */
	private Map<String, Long> counted(String version) {
		Map<String, Map<String, String>> sources = rows(version, "sources").stream()
			.collect(Collectors.toMap((row) -> row.get("id"), (row) -> row));
		return rows(version, "claims").stream().flatMap((claim) -> {
			Map<String, String> source = sources.get(claim.get("source_id"));
			String district = claim.get("district_id");
			return Stream.of("measure " + claim.get("measure_id"), "origin " + source.get("origin"),
					"affiliation " + source.get("affiliation"), "district " + (district.isEmpty() ? "none" : district));
		}).collect(Collectors.groupingBy((of) -> of, Collectors.counting()));
	}

	private List<Map<String, String>> rows(String version, String file) {
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
			.ofNamedCsvRecord(this.api.send("GET", "/data/" + version + "/" + file + ".csv").body())) {
			return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
