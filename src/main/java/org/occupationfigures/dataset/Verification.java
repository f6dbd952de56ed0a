package org.occupationfigures.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Traces the claims of a source to a copy of its document, when the command line has the
 * option {@code verify.source}, and only then: prints for each whether its words stand
 * where the data set says, elsewhere, or nowhere. Exit status 1 when a claim is not where
 * the data set says, 2 when nothing could be checked.
 */
@Component
class Verification implements ApplicationRunner, ExitCodeGenerator {

	private final JdbcClient jdbc;

	private int exitCode;

	Verification(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		if (arguments.getOptionNames().stream().anyMatch((option) -> option.startsWith("verify."))) {
			this.exitCode = trace(value(arguments, "verify.source"), value(arguments, "verify.file"));
		}
	}

	private static String value(ApplicationArguments arguments, String option) {
		List<String> values = arguments.getOptionValues(option);
		return (values != null) ? String.join(",", values) : "";
	}

	private int trace(String source, String file) throws IOException {
		List<Expected> claims = this.jdbc
			.sql("select id, as_written as words, span_start, span_end from claim where source_id = ? order by id")
			.param(source)
			.query(Expected.class)
			.list();
		Path path = Path.of(file);
		if (claims.isEmpty() || !Files.isRegularFile(path)) {
			System.out
				.println(claims.isEmpty() ? "no claims of source '" + source + "'" : "no such file: '" + file + "'");
			return 2;
		}
		byte[] bytes = Files.readAllBytes(path);
		warnOfOtherHash(source, HexFormat.of().formatHex(DataFolder.sha256().digest(bytes)));
		Document document = new Document(new String(bytes, StandardCharsets.UTF_8));
		Map<String, Integer> counts = new HashMap<>();
		for (Expected claim : claims) {
			String result = document.trace(claim);
			System.out.println(claim.id() + ": " + result);
			counts.merge(result.replaceFirst(",.*", ""), 1, Integer::sum);
		}
		int elsewhere = counts.getOrDefault("elsewhere", 0);
		int missing = counts.getOrDefault("missing", 0);
		System.out.println(claims.size() + " claims: " + counts.getOrDefault("found", 0) + " found, " + elsewhere
				+ " elsewhere, " + missing + " missing, " + counts.getOrDefault("no words to look for", 0)
				+ " without words to look for");
		return (elsewhere + missing > 0) ? 1 : 0;
	}

	private void warnOfOtherHash(String source, String own) {
		String known = this.jdbc.sql("select coalesce(sha256, '') from source where id = ?")
			.param(source)
			.query(String.class)
			.single();
		if (!own.equals(known)) {
			System.out.println(
					"warning: " + (known.isEmpty() ? "the data set has no hash of this document; this copy has " + own
							: "this copy differs from the document read: its hash is " + own + ", not " + known));
		}
	}

	record Expected(String id, @Nullable String words, @Nullable Integer spanStart, @Nullable Integer spanEnd) {

	}

	record Document(String text) {

		/** Says where the words of a claim are, with the place if that is another. */
		String trace(Expected claim) {
			String words = claim.words();
			if (words == null) {
				return "no words to look for";
			}
			if (claim.spanStart() == null || claim.spanEnd() == null) {
				return contains(words) ? "found" : "missing";
			}
			boolean inPlace = claim.spanEnd() <= this.text.codePointCount(0, this.text.length())
					&& claim.spanEnd() - claim.spanStart() == words.codePointCount(0, words.length())
					&& this.text.startsWith(words, this.text.offsetByCodePoints(0, claim.spanStart()));
			int index = this.text.indexOf(words);
			return inPlace ? "found" : (index < 0) ? "missing" : "elsewhere, at " + this.text.codePointCount(0, index);
		}

		/** Looks for words without a place; an ellipsis stands for words left out. */
		private boolean contains(String words) {
			String parts = Stream.of(words.split("…|\\.\\.\\."))
				.map((part) -> Pattern.quote(part.strip()))
				.collect(Collectors.joining(".*"));
			return Pattern.compile("(?s)" + parts).matcher(this.text.replaceAll("\\s+", " ")).find();
		}

	}

}
