package org.occupationfigures.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

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
			trace(value(arguments, "verify.source"), value(arguments, "verify.file"));
		}
	}

	private static String value(ApplicationArguments arguments, String option) {
		List<String> values = arguments.getOptionValues(option);
		return (values != null) ? String.join(",", values) : "";
	}

	private void trace(String source, String file) throws IOException {
		List<Expected> claims = this.jdbc
			.sql("select id, as_written, span_start, span_end from claim where source_id = ? order by id")
			.param(source)
			.query((row, number) -> new Expected(row.getString("id"), row.getString("as_written"),
					(Integer) row.getObject("span_start"), (Integer) row.getObject("span_end")))
			.list();
		Path path = Path.of(file);
		if (claims.isEmpty() || !Files.isRegularFile(path)) {
			print(claims.isEmpty() ? "no claims of source '" + source + "'" : "no such file: '" + file + "'");
			this.exitCode = 2;
			return;
		}
		byte[] bytes = Files.readAllBytes(path);
		warnOfOtherHash(source, bytes);
		Document document = new Document(new String(bytes, StandardCharsets.UTF_8));
		List<String> results = claims.stream().map(document::trace).toList();
		for (int i = 0; i < claims.size(); i++) {
			print(claims.get(i).id() + ": " + results.get(i));
		}
		long found = count(results, Document.FOUND);
		long elsewhere = count(results, Document.ELSEWHERE);
		long missing = count(results, Document.MISSING);
		print(claims.size() + " claims: " + found + " found, " + elsewhere + " elsewhere, " + missing + " missing, "
				+ (claims.size() - found - elsewhere - missing) + " without words to look for");
		this.exitCode = (elsewhere + missing > 0) ? 1 : 0;
	}

	private void warnOfOtherHash(String source, byte[] bytes) {
		@Nullable String known = this.jdbc.sql("select coalesce(sha256, '') from source where id = ?")
			.param(source)
			.query(String.class)
			.single();
		String own = sha256(bytes);
		if (known.isEmpty()) {
			print("warning: the data set has no hash of this document; this copy has " + own);
		}
		else if (!known.equals(own)) {
			print("warning: this copy differs from the document read: its hash is " + own + ", not " + known);
		}
	}

	private static long count(List<String> results, String kind) {
		return results.stream().filter((result) -> result.startsWith(kind)).count();
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void print(String line) {
		System.out.println(line);
	}

	/** A claim with the words that should stand in the document, and where. */
	record Expected(String id, @Nullable String words, @Nullable Integer start, @Nullable Integer end) {

	}

	/** A copy of a document. */
	record Document(String text) {

		static final String FOUND = "found";

		static final String ELSEWHERE = "elsewhere";

		static final String MISSING = "missing";

		/**
		 * Looks for the words of a claim.
		 * @param claim the claim
		 * @return what was found, with the place where that differs from the data set
		 */
		String trace(Expected claim) {
			if (claim.words() == null) {
				return "no words to look for";
			}
			if (claim.start() != null && claim.end() != null) {
				return at(claim.start(), claim.end()).equals(claim.words()) ? FOUND : search(claim.words());
			}
			return contains(claim.words()) ? FOUND : MISSING;
		}

		private String at(int start, int end) {
			int length = this.text.codePointCount(0, this.text.length());
			if (end > length) {
				return "";
			}
			int from = this.text.offsetByCodePoints(0, start);
			return this.text.substring(from, this.text.offsetByCodePoints(from, end - start));
		}

		private String search(String words) {
			int index = this.text.indexOf(words);
			return (index < 0) ? MISSING : ELSEWHERE + ", at " + this.text.codePointCount(0, index);
		}

		/**
		 * Looks for words without a known place; an ellipsis stands for words left out.
		 */
		private boolean contains(String words) {
			String spaced = this.text.replaceAll("\\s+", " ");
			int from = 0;
			for (String part : words.split("…|\\.\\.\\.")) {
				int index = spaced.indexOf(part.strip(), from);
				if (index < 0) {
					return false;
				}
				from = index + part.strip().length();
			}
			return true;
		}

	}

}
