import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a data set of any size, in the format of the real one, to measure with. Nothing in it is a
 * claim of anybody. Each row varies a row of the real data set, drawn by chance, so that areas,
 * measures, hedges, missing values and lengths of text are spread as there; documents and events are
 * multiplied and drawn by Zipf's law. The same arguments give the same files.
 *
 * <pre>java src/bench/GenerateClaims.java data target/million 1000000</pre>
 */
class GenerateClaims {

	private static final Pattern YEAR = Pattern.compile("(?<![\\d-])(19|20)\\d\\d(?!\\d)");

	private final Random random = new Random(1);

	private final Path from;

	private final Path to;

	private final int claims;

	private GenerateClaims(Path from, Path to, int claims) {
		this.from = from;
		this.to = to;
		this.claims = claims;
	}

	public static void main(String[] args) throws IOException {
		new GenerateClaims(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2])).write();
	}

	private void write() throws IOException {
		Files.createDirectories(this.to);
		Set<String> kept = copyTheRest();
		List<Map<String, String>> real = read("claims.csv");
		List<Map<String, String>> sources = multiplied(read("sources.csv"));
		List<Map<String, String>> scopes = multiplied(read("scopes.csv"));
		List<Map<String, String>> sites = read("sites.csv");
		List<Map<String, String>> ofSites = real.stream().filter((row) -> !row.get("site_id").isEmpty()).toList();
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < this.claims; i++) {
			List<Map<String, String>> drawn = (i < sites.size()) ? ofSites : real;
			Map<String, String> row = new LinkedHashMap<>(drawn.get(this.random.nextInt(drawn.size())));
			vary(row, i);
			// Every document and every site needs a claim.
			row.put("source_id", sources.get((i < sources.size()) ? i : zipf(sources.size())).get("id"));
			kept.add(row.get("source_id"));
			if (i < sites.size()) {
				row.put("site_id", sites.get(i).get("id"));
			}
			if (this.random.nextInt(2) == 0) {
				row.put("scope", scopes.get(zipf(scopes.size())).get("id"));
			}
			lines.add(line(row));
		}
		// As in the real data set, claims stand in the order of their ids.
		Collections.sort(lines);
		try (BufferedWriter out = Files.newBufferedWriter(this.to.resolve("claims.csv"))) {
			out.write(String.join(",", real.get(0).keySet()) + "\n");
			for (String line : lines) {
				out.write(line);
			}
		}
		sources.removeIf((source) -> !kept.contains(source.get("id")));
		write("sources.csv", sources);
		write("scopes.csv", scopes);
		List<Map<String, String>> releases = read("releases.csv");
		releases.forEach((release) -> {
			release.put("claims", String.valueOf(this.claims));
			release.put("sources", String.valueOf(sources.size()));
		});
		write("releases.csv", releases);
	}

	/** Copies the files that do not grow and gives the documents that they name. */
	private Set<String> copyTheRest() throws IOException {
		Set<String> named = new HashSet<>();
		try (Stream<Path> files = Files.list(this.from)) {
			for (Path file : files.toList()) {
				String name = file.getFileName().toString();
				if (Set.of("withdrawn.csv", "readings.csv").contains(name)) {
					// The claims that they name need not be among those drawn.
					Files.writeString(this.to.resolve(name), Files.readAllLines(file).get(0) + "\n");
					continue;
				}
				Files.write(this.to.resolve(name), Files.readAllBytes(file));
				if (name.endsWith(".geojson")) {
					Pattern.compile("\"source_id\":\"([^\"]*)\"")
						.matcher(Files.readString(file))
						.results()
						.forEach((found) -> named.add(found.group(1)));
				}
				if (name.endsWith(".csv") && !name.equals("claims.csv")) {
					read(name).forEach((row) -> row.forEach((column, value) -> {
						if (column.endsWith("source_id")) {
							named.add(value);
						}
					}));
				}
			}
		}
		return named;
	}

	/** Gives the rows, and varied copies of them up to one for a hundred claims. */
	private List<Map<String, String>> multiplied(List<Map<String, String>> real) {
		List<Map<String, String>> rows = new ArrayList<>(real);
		for (int i = real.size(); i < this.claims / 100; i++) {
			Map<String, String> row = new LinkedHashMap<>(real.get(this.random.nextInt(real.size())));
			vary(row, i);
			row.computeIfPresent("sha256", (column, value) -> "");
			if (row.containsKey("origin") && this.random.nextInt(2) == 0) {
				row.put("origin", row.get("id"));
			}
			rows.add(row);
		}
		return rows;
	}

	/** Gives a row an id of its own, other years and other numbers. */
	private void vary(Map<String, String> row, int number) {
		row.compute("id", (column, id) -> id + "-" + number);
		// Into the past: nothing in a data set is of a time after its release.
		int years = this.random.nextInt(7) - 6;
		double factor = Math.exp(this.random.nextGaussian());
		row.replaceAll((column, value) -> switch (column) {
			case "date", "as_of", "published" -> shifted(value, years);
			case "value", "low", "high" -> value.isEmpty() ? value : scaled(new BigDecimal(value), factor);
			default -> value;
		});
	}

	private static String shifted(String date, int years) {
		if (date.contains("-02-29")) {
			return date;
		}
		return YEAR.matcher(date).replaceAll((year) -> String.valueOf(Integer.parseInt(year.group()) + years));
	}

	/** Keeps as many digits as there were, three at least, so that low <= value <= high stays. */
	private static String scaled(BigDecimal value, double factor) {
		return value.multiply(BigDecimal.valueOf(factor))
			.round(new MathContext(3))
			.setScale(value.scale(), RoundingMode.HALF_UP)
			.toPlainString();
	}

	/** Draws an index: the second is half as likely as the first, the third a third, and so on. */
	private int zipf(int size) {
		return (int) Math.min(size - 1, Math.pow(size + 1, this.random.nextDouble()) - 1);
	}

	private List<Map<String, String>> read(String name) throws IOException {
		List<List<String>> records = records(Files.readString(this.from.resolve(name)));
		List<Map<String, String>> rows = new ArrayList<>();
		for (List<String> record : records.subList(1, records.size())) {
			Map<String, String> row = new LinkedHashMap<>();
			for (int i = 0; i < record.size(); i++) {
				row.put(records.get(0).get(i), record.get(i));
			}
			rows.add(row);
		}
		return rows;
	}

	private static List<List<String>> records(String text) {
		Matcher cells = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^\",\r\n]*))(,|\r?\n|$)").matcher(text);
		List<List<String>> records = new ArrayList<>();
		List<String> record = new ArrayList<>();
		while (cells.find() && cells.start() < text.length()) {
			String quoted = cells.group(1);
			record.add((quoted != null) ? quoted.replace("\"\"", "\"") : cells.group(2));
			if (!cells.group(3).equals(",")) {
				records.add(record);
				record = new ArrayList<>();
			}
		}
		return records;
	}

	private void write(String name, List<Map<String, String>> rows) throws IOException {
		try (BufferedWriter out = Files.newBufferedWriter(this.to.resolve(name))) {
			out.write(String.join(",", rows.get(0).keySet()) + "\n");
			for (Map<String, String> row : rows) {
				out.write(line(row));
			}
		}
	}

	private static String line(Map<String, String> row) {
		return row.values()
			.stream()
			.map((value) -> value.matches("[^\",\r\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"')
			.collect(Collectors.joining(",", "", "\n"));
	}

}
