import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a small and a large service in turns and prints the medians. Part of the script {@code scale}.
 * Requests differ from one another, so that no cache of finished answers serves them.
 */
class MeasureScale {

	private static final int REQUESTS = 300;

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final Random RANDOM = new Random(2);

	private static boolean failed;

	public static void main(String[] args) throws Exception {
		String small = "http://" + args[0];
		String large = "http://" + args[1];
		hold("load, seconds", Integer.parseInt(args[2]) / 1000.0, 60, true);
		Map<String, Function<String, String>> kinds = new LinkedHashMap<>();
		kinds.put("page by district", (base) -> "/v1/claims?district=" + any("kalbajar", "shusha", "none") + "&value_min=" + number());
		kinds.put("page by measure", (base) -> "/v1/claims?measure=" + any("area", "killed", "displaced") + "&value_max=" + (1000 + number()));
		kinds.put("page by source", (base) -> "/v1/claims?source=" + any("168am-akna-2021", "1905az-zangilan-de") + "&stated_to=20" + (30 + RANDOM.nextInt(60)));
		kinds.put("page by value range", (base) -> "/v1/claims?value_min=" + number() + "&value_max=" + (100_000 + number()));
		kinds.put("page by date", (base) -> "/v1/claims?on=199" + RANDOM.nextInt(10) + "-0" + (1 + RANDOM.nextInt(9)) + "&limit=" + (90 + RANDOM.nextInt(20)));
		kinds.put("page by value, sorted", (base) -> "/v1/claims?sort=-value&value_max=" + (10_000 + number()));
		Map<String, List<String>> ids = Map.of(small, ids(small), large, ids(large));
		kinds.put("single claim", (base) -> "/v1/claims/" + ids.get(base).get(RANDOM.nextInt(1000)) + "?fields=" + any("statement", "figure", "date", "scope"));
		Map<String, String> last = Map.of(small, last(small, 100), large, last(large, 1000));
		kinds.put("last page by cursor",
				(base) -> last.get(base).replaceFirst("limit=\\d+", "limit=" + (90 + RANDOM.nextInt(20))));
		kinds.put("check by value", (base) -> "/v1/check?value=" + number());
		System.out.printf("%-26s %12s %12s %8s%n", "median of " + REQUESTS, "1,000", "1,000,000", "ratio");
		for (Map.Entry<String, Function<String, String>> kind : kinds.entrySet()) {
			List<Double> ofSmall = new ArrayList<>();
			List<Double> ofLarge = new ArrayList<>();
			for (int i = 0; i < REQUESTS + 50; i++) {
				double one = milliseconds(small + kind.getValue().apply(small));
				double other = milliseconds(large + kind.getValue().apply(large));
				if (i >= 50) {
					ofSmall.add(one);
					ofLarge.add(other);
				}
			}
			double ratio = median(ofLarge) / median(ofSmall);
			System.out.printf("%-26s %9.2f ms %9.2f ms %8.2f   at most 2   %s%n", kind.getKey(), median(ofSmall), median(ofLarge),
					ratio, verdict(ratio <= 2));
		}
		long before = heap(args[3]);
		hold("CSV of everything, MB/s", csv(large), 20, false);
		System.out.printf("heap in use after a collection: %d MB before, %d MB after%n", before, heap(args[3]));
		System.exit(failed ? 1 : 0);
	}

	private static String any(String... words) {
		return words[RANDOM.nextInt(words.length)];
	}

	private static int number() {
		return 1 + RANDOM.nextInt(50_000);
	}

	private static String get(String address) {
		try {
			HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
			if (answer.statusCode() != 200) {
				throw new IllegalStateException(address + ": " + answer.body());
			}
			return answer.body();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static double milliseconds(String address) {
		long begin = System.nanoTime();
		get(address);
		return (System.nanoTime() - begin) / 1e6;
	}

	private static List<String> ids(String base) {
		return all("\"id\":\"([^\"]+)\",\"district\"", get(base + "/v1/claims?limit=1000"));
	}

	/** The address of the last page, to which every page before leads. */
	private static String last(String base, int limit) {
		String last = "";
		List<String> next = List.of("/v1/claims?sort=value&limit=" + limit);
		while (!next.isEmpty()) {
			last = next.get(0);
			next = all("\"next\":\"([^\"]+)\"", get(base + last));
		}
		return last;
	}

	private static List<String> all(String pattern, String text) {
		List<String> found = new ArrayList<>();
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		while (matcher.find()) {
			found.add(matcher.group(1));
		}
		return found;
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
	}

	private static double csv(String base) throws Exception {
		long begin = System.nanoTime();
		long bytes = 0;
		HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/v1/claims.csv")).build();
		try (InputStream in = CLIENT.send(request, BodyHandlers.ofInputStream()).body()) {
			byte[] part = new byte[1 << 16];
			for (int read = in.read(part); read >= 0; read = in.read(part)) {
				bytes += read;
			}
		}
		return bytes / 1e6 / ((System.nanoTime() - begin) / 1e9);
	}

	private static long heap(String pid) throws Exception {
		run("jcmd", pid, "GC.run");
		return all("total \\d+K, used (\\d+)K", run("jcmd", pid, "GC.heap_info")).stream().mapToLong(Long::parseLong).sum() / 1024;
	}

	private static String run(String... command) throws Exception {
		return new String(new ProcessBuilder(command).start().getInputStream().readAllBytes());
	}

	private static void hold(String what, double value, double target, boolean most) {
		System.out.printf("%-26s %9.1f   %s %.0f   %s%n", what, value, most ? "at most" : "at least", target,
				verdict(most ? value <= target : value >= target));
	}

	private static String verdict(boolean met) {
		failed |= !met;
		return met ? "met" : "MISSED";
	}

}
