package org.occupationfigures.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.occupationfigures.dataset.DataPackage.DataFile;
import org.occupationfigures.dataset.DataPackage.Field;

import org.springframework.stereotype.Component;

/**
 * Gives back the files of earlier releases, byte for byte: those of today, with the
 * changes since undone. Of each such release the description is kept, as
 * {@code datapackage-<version>.json}.
 */
@Component
public class EarlierReleases {

	/** The files of a larger data set would take too much memory at once. */
	private static final int MOST_CLAIMS = 20_000;

	private final DataFolder folder;

	private final Map<String, Optional<DataPackage>> known = new ConcurrentHashMap<>();

	EarlierReleases(DataFolder folder) {
		this.folder = folder;
	}

	/** Names the kept description of a release. */
	public static String descriptionFile(String version) {
		return "datapackage-" + version + ".json";
	}

	/** Describes a release whose files have the hash published; empty for any other. */
	public Optional<DataPackage> find(String version) {
		List<Row> releases = rows("releases");
		return releases.stream()
			.filter((release) -> release.get("version").equals(version))
			.filter((release) -> releases.stream().allMatch((any) -> Long.parseLong(any.get("claims")) <= MOST_CLAIMS))
			.findAny()
			.flatMap((release) -> this.known.computeIfAbsent(version,
					(first) -> description(version).filter((kept) -> hash(kept).equals(release.get("sha256")))));
	}

	private Optional<DataPackage> description(String version) {
		try (InputStream in = this.folder.open(descriptionFile(version))) {
			return Optional.of(DataPackage.readEarlier(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private String hash(DataPackage release) {
		return DataFolder.hash(release.files(),
				(path) -> HexFormat.of().formatHex(DataFolder.sha256().digest(file(release, path))));
	}

	/** Gives a file that a release had. */
	public synchronized byte[] file(DataPackage release, String path) {
		DataFile then = release.resources().stream().filter((file) -> file.path().equals(path)).findAny().orElseThrow();
		if (then.schema().fields().isEmpty()) {
			return unchanged(path);
		}
		Map<String, Map<String, String>> rows = new LinkedHashMap<>();
		DataFile today = this.folder.description().file(then.name());
		rows(then.name()).forEach((row) -> rows.put(String.join("|", row.values(today.schema().primaryKey())),
				new HashMap<>(row.cells())));
		Map<String, List<Row>> changes = rows("changes").stream()
			.filter((change) -> change.get("file").equals(then.name()) && change.has("row"))
			.collect(Collectors.groupingBy((change) -> change.get("release")));
		later(release.version()).forEach((version) -> undo(rows, changes.getOrDefault(version, List.of())));
		return csv(then.schema().fields().stream().map(Field::name).toList(), rows);
	}

	/** A file without rows is not in the changes. */
	private byte[] unchanged(String path) {
		try (InputStream in = this.folder.open(path)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw this.folder.unreadable(path, ex);
		}
	}

	/** The releases after one, the newest first. */
	private List<String> later(String version) {
		List<String> versions = new ArrayList<>(
				rows("releases").stream().map((release) -> release.get("version")).toList());
		versions.subList(0, versions.indexOf(version) + 1).clear();
		Collections.reverse(versions);
		return versions;
	}

	/** Takes rows back to where they stood before the changes of one release. */
	private static void undo(Map<String, Map<String, String>> rows, List<Row> changes) {
		Map<Integer, String> places = new TreeMap<>();
		for (Row change : changes) {
			String key = change.get("row");
			if (change.get("what").equals("added")) {
				rows.remove(key);
			}
			else if (change.get("column").equals("position")) {
				places.put(Integer.valueOf(change.get("before")), key);
			}
			else {
				rows.computeIfAbsent(key, (withdrawn) -> new HashMap<>())
					.put(change.get("column"), change.get("before"));
			}
		}
		List<String> order = new ArrayList<>(rows.keySet());
		order.removeAll(places.values());
		places.forEach((place, key) -> order.add(Math.min(place - 1, order.size()), key));
		Map<String, Map<String, String>> before = new HashMap<>(rows);
		rows.clear();
		order.forEach((key) -> rows.put(key, before.getOrDefault(key, Map.of())));
	}

	private static byte[] csv(List<String> columns, Map<String, Map<String, String>> rows) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (CsvWriter csv = CsvWriter.builder()
			.lineDelimiter(LineDelimiter.LF)
			.build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
			csv.writeRecord(columns);
			rows.values()
				.forEach((row) -> csv
					.writeRecord(columns.stream().map((column) -> row.getOrDefault(column, "")).toList()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private List<Row> rows(String resource) {
		try (Stream<Row> rows = RowReader.rows(this.folder, this.folder.description().file(resource))) {
			return rows.toList();
		}
	}

}
