package org.occupationfigures.dataset;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.occupationfigures.dataset.DataPackage.DataFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The folder whose files are served: the one in the program, or one of the caller's. A
 * file of the caller's is read only as long as it is what it was when it was read first.
 */
@Component
public class DataFolder {

	private static final String CLASSPATH = "classpath:";

	/** An absent constraint is no constraint. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private static final String DESCRIPTION = "datapackage.json";

	private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

	private static final Instant LAST = Instant.parse("2099-12-31T23:59:59Z");

	private static final int BLOCK = 1 << 16;

	private final String location;

	private final Map<String, Stamp> stamps = new ConcurrentHashMap<>();

	private final DataPackage description;

	/**
	 * Reads the description of the folder.
	 * @param location a path, or {@code classpath:} and a path inside the program
	 * @throws InvalidDataset if its {@code datapackage.json} is missing, not UTF-8, no
	 * JSON, or does not describe what the program loads
	 */
	DataFolder(@Value("${spring.flyway.placeholders.data}") String location) {
		this.location = location;
		this.description = read(text(DESCRIPTION));
	}

	/**
	 * Gives the description of the folder.
	 * @return the content of its {@code datapackage.json}
	 */
	public DataPackage description() {
		return this.description;
	}

	private static DataPackage read(String description) {
		try {
			JsonNode own = JSON.readTree(new ClassPathResource("data/" + DESCRIPTION).getContentAsByteArray());
			List<String> faults = DescriptionRules.faults(JSON.readTree(description), own);
			if (!faults.isEmpty()) {
				throw new InvalidDataset(faults.stream().map((fault) -> DESCRIPTION + ": " + fault).toList());
			}
			DataPackage read = JSON.readValue(description, DataPackage.class);
			if (read.created().isBefore(FIRST) || read.created().isAfter(LAST)) {
				throw new InvalidDataset(List.of(DESCRIPTION + ": created lies outside the years 2000 to 2099"));
			}
			return read;
		}
		catch (InvalidFormatException ex) {
			throw new InvalidDataset(List.of(DESCRIPTION + ":" + ex.getLocation().getLineNr() + ": "
					+ ex.getPath().get(ex.getPath().size() - 1).getPropertyName() + " '" + ex.getValue()
					+ "' cannot be read as " + ((ex.getTargetType() == Instant.class)
							? "a time such as 2026-11-24T00:00:00Z" : "a " + ex.getTargetType().getSimpleName())));
		}
		catch (JacksonException ex) {
			throw new InvalidDataset(
					List.of(DESCRIPTION + ((ex.getLocation() != null) ? ":" + ex.getLocation().getLineNr() : "") + ": "
							+ Row.shown(ex.getOriginalMessage())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Works out the hash of what the data files contain, but for the list of releases:
	 * the SHA-256 of the lines that {@code sha256sum} prints of them, in order of their
	 * names, whatever the line ends of this machine are.
	 * @param description which files there are
	 * @return the hash, in hexadecimal digits
	 * @throws InvalidDataset if one of them cannot be read
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
		catch (IOException ex) {
			throw unreadable(name, ex);
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

	/** Reads a file that is small. */
	private String text(String name) {
		try (InputStream in = open(name)) {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
			if (text.startsWith("\uFEFF")) {
				throw new InvalidDataset(
						List.of(name + ":1: starts with a byte order mark; save it as UTF-8 without one"));
			}
			return text;
		}
		catch (IOException ex) {
			throw unreadable(name, ex);
		}
	}

	/**
	 * Reads the rows of a file.
	 * @param file the file
	 * @return its rows
	 * @throws InvalidDataset if it cannot be read, now or later
	 */
	RowReader rows(DataFile file) {
		return new RowReader(this, file);
	}

	/**
	 * Opens a file as it was when it was first opened.
	 * @param name its name in the folder
	 * @return its bytes
	 * @throws IOException if it cannot be read, or was changed since
	 */
	public InputStream open(String name) throws IOException {
		if (this.location.startsWith(CLASSPATH)) {
			ClassPathResource resource = new ClassPathResource(
					this.location.substring(CLASSPATH.length()) + "/" + name);
			return resource.getInputStream();
		}
		Path path = Path.of(this.location, name);
		BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
		if (!file.isRegularFile()) {
			throw new FileSystemException(name, null, "it is no file");
		}
		Stamp stamp = new Stamp(file.size(), file.lastModifiedTime());
		if (!this.stamps.computeIfAbsent(name, (first) -> stamp).equals(stamp)) {
			throw new FileSystemException(name, null, "it was changed after it was first read");
		}
		return Files.newInputStream(path);
	}

	/**
	 * Says why a file is not read.
	 * @param name its name in the folder
	 * @param reason what happened
	 * @return the fault, with its line where that is known
	 */
	InvalidDataset unreadable(String name, IOException reason) {
		if (reason instanceof FileNotFoundException || reason instanceof NoSuchFileException) {
			return new InvalidDataset(List.of(name + ": the file is missing in " + this.location));
		}
		if (reason instanceof CharacterCodingException) {
			try (InputStream in = open(name)) {
				return new InvalidDataset(List.of(name + ":" + lineThatIsNotUtf8(in) + ": not UTF-8"));
			}
			catch (IOException ex) {
				return unreadable(name, ex);
			}
		}
		String said = (reason instanceof AccessDeniedException) ? "access is denied"
				: (reason instanceof FileSystemException file) ? file.getReason() : reason.getMessage();
		return new InvalidDataset(List.of(name + ": the file cannot be read: " + said));
	}

	/**
	 * Reads a file in blocks up to its first byte that is wrong, and counts the lines.
	 */
	private static long lineThatIsNotUtf8(InputStream file) throws IOException {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
		CharBuffer text = CharBuffer.allocate(BLOCK);
		long line = 1;
		int read;
		boolean wrong;
		do {
			read = file.read(bytes.array(), bytes.position(), bytes.remaining());
			bytes.position(bytes.position() + Math.max(read, 0)).flip();
			wrong = decoder.decode(bytes, text, read < 0).isError();
			line += text.flip().chars().filter((character) -> character == '\n').count();
			text.clear();
			bytes.compact();
		}
		while (!wrong && read >= 0);
		return line;
	}

	/** By what a file is told from what it was. */
	private record Stamp(long size, FileTime modified) {

	}

}
