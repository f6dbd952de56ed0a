package org.occupationfigures.data;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The folder whose files are served: the one in the program, or one of the caller's. */
@Component
public class DataFolder {

	private static final String CLASSPATH = "classpath:";

	/** An absent constraint is no constraint. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private static final String DESCRIPTION = "datapackage.json";

	private static final int BLOCK = 1 << 16;

	private final String location;

	/**
	 * Names the folder.
	 * @param location a path, or {@code classpath:} and a path inside the program
	 */
	DataFolder(@Value("${spring.flyway.placeholders.data}") String location) {
		this.location = location;
	}

	/**
	 * Reads the description of the folder.
	 * @return the content of its {@code datapackage.json}
	 * @throws BadData if that file is missing, not UTF-8, no JSON, or has not what is
	 * needed of it
	 */
	public DataPackage description() {
		try {
			DataPackage description = JSON.readValue(text(DESCRIPTION), DataPackage.class);
			if (description.isComplete()) {
				return description;
			}
			throw new BadData(List.of(DESCRIPTION + ": name, version, created, licenses and resources are required"));
		}
		catch (InvalidFormatException ex) {
			throw new BadData(List.of("%s:%d: %s '%s' cannot be read as %s".formatted(DESCRIPTION,
					ex.getLocation().getLineNr(), ex.getPath().get(ex.getPath().size() - 1).getPropertyName(),
					ex.getValue(), ex.getTargetType() == Instant.class ? "a time such as 2026-11-24T00:00:00Z"
							: "a " + ex.getTargetType().getSimpleName())));
		}
		catch (JacksonException ex) {
			throw new BadData(List.of(DESCRIPTION + ": " + ex.getOriginalMessage()));
		}
	}

	/**
	 * Works out the hash of what the data files contain, but for the list of releases:
	 * the SHA-256 of the lines that {@code sha256sum} prints of them, in order of their
	 * names, whatever the line ends of this machine are.
	 * @param description which files there are
	 * @return the hash, in hexadecimal digits
	 * @throws BadData if one of them is missing
	 */
	String hash(DataPackage description) {
		MessageDigest digest = sha256();
		for (String path : description.files().stream().sorted().toList()) {
			if (!path.equals("releases.csv")) {
				digest.update((hash(path) + "  " + path + "\n").getBytes(StandardCharsets.UTF_8));
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private String hash(String name) {
		MessageDigest digest = sha256();
		try (InputStream in = open(name)) {
			byte[] block = new byte[BLOCK];
			byte[] lines = new byte[BLOCK + 1];
			boolean held = false;
			for (int read = in.read(block); read >= 0; read = in.read(block)) {
				int kept = 0;
				for (int i = 0; i < read; i++) {
					if (held && block[i] != '\n') {
						lines[kept++] = '\r';
					}
					held = block[i] == '\r';
					if (!held) {
						lines[kept++] = block[i];
					}
				}
				digest.update(lines, 0, kept);
			}
			if (held) {
				digest.update((byte) '\r');
			}
		}
		catch (FileNotFoundException | NoSuchFileException ex) {
			throw missing(name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Reads a file.
	 * @param name its name in the folder
	 * @return its text
	 * @throws BadData if it is missing or not UTF-8
	 */
	String text(String name) {
		try {
			return utf8(name, bytes(name));
		}
		catch (FileNotFoundException | NoSuchFileException ex) {
			throw missing(name);
		}
		catch (IOException ex) {
			throw new BadData(List.of(name + ": the file cannot be read: " + ex.getMessage()));
		}
	}

	/**
	 * Reads a file that may be too large to keep.
	 * @param name its name in the folder
	 * @return its text
	 * @throws BadData if it is missing
	 * @throws IOException if it cannot be read; later a {@code CharacterCodingException}
	 * if it is not UTF-8
	 */
	Reader reader(String name) throws IOException {
		try {
			return new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8.newDecoder()));
		}
		catch (FileNotFoundException | NoSuchFileException ex) {
			throw missing(name);
		}
	}

	/**
	 * Reads a file as it is.
	 * @param name its name in the folder
	 * @return its bytes
	 * @throws IOException if it cannot be read
	 */
	public byte[] bytes(String name) throws IOException {
		try (InputStream in = open(name)) {
			return in.readAllBytes();
		}
	}

	private InputStream open(String name) throws IOException {
		return this.location.startsWith(CLASSPATH)
				? new ClassPathResource(this.location.substring(CLASSPATH.length()) + "/" + name).getInputStream()
				: Files.newInputStream(Path.of(this.location, name));
	}

	private BadData missing(String name) {
		return new BadData(List.of(name + ": the file is missing in " + this.location));
	}

	private static String utf8(String name, byte[] bytes) throws CharacterCodingException {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		CoderResult result = decoder.decode(in, out, true);
		String text = out.flip().toString();
		if (result.isError()) {
			long line = text.chars().filter((character) -> character == '\n').count() + 1;
			throw new BadData(List.of(name + ":" + line + ": not UTF-8"));
		}
		if (text.startsWith("\uFEFF")) {
			throw new BadData(List.of(name + ":1: starts with a byte order mark; save it as UTF-8 without one"));
		}
		return text;
	}

}
