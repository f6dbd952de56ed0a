package org.occupationfigures.dataset;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.util.ResourceUtils;

/**
 * The folder whose files are served: the one in the program, or one of the caller's. A
 * file of the caller's is read only as long as it is what it was when it was read first.
 */
@Component
public class DataFolder {

	private static final int BLOCK = 1 << 16;

	/** Is no character of any text. */
	private static final char WRONG = '\uFFFF';

	private final String location;

	private final Map<String, List<Object>> stamps = new ConcurrentHashMap<>();

	private final DataPackage description;

	/** The location is a path, or {@code classpath:} and a path inside the program. */
	DataFolder(@Value("${spring.flyway.placeholders.data}") String location) {
		this.location = location;
		try (InputStream in = open(DataPackage.FILE)) {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
			refuseByteOrderMark(DataPackage.FILE, text);
			this.description = DataPackage.read(text);
		}
		catch (IOException ex) {
			throw unreadable(DataPackage.FILE, ex);
		}
	}

	static void refuseByteOrderMark(String name, String text) {
		if (text.startsWith("\uFEFF")) {
			throw new InvalidDataset(name + ":1: starts with a byte order mark; save it as UTF-8 without one");
		}
	}

	public DataPackage description() {
		return this.description;
	}

	@Bean
	Release release() {
		DataPackage.Licence licence = this.description.licenses().get(0);
		return new Release(this.description.version(), this.description.created(), licence.name(), licence.path(),
				hash());
	}

	/**
	 * The SHA-256 of the lines that {@code sha256sum} prints of the data files but the
	 * list of releases, in order of their names, whatever the line ends here are.
	 */
	String hash() {
		return hash(this.description.files(), this::hash);
	}

	/** Joins the hashes of data files to that of a release. */
	static String hash(List<String> files, UnaryOperator<String> hashes) {
		String lines = files.stream()
			.filter((path) -> !path.equals("releases.csv"))
			.sorted()
			.map((path) -> hashes.apply(path) + "  " + path + "\n")
			.collect(Collectors.joining());
		return HexFormat.of().formatHex(sha256().digest(lines.getBytes(StandardCharsets.UTF_8)));
	}

	private String hash(String name) {
		MessageDigest digest = sha256();
		try (Reader in = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.ISO_8859_1), BLOCK)) {
			char[] block = new char[BLOCK];
			for (int read = in.read(block); read >= 0; read = in.read(block)) {
				String bytes = new String(block, 0, read);
				while (bytes.endsWith("\r") && in.read(block, 0, 1) > 0) {
					bytes += block[0];
				}
				digest.update(bytes.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1));
			}
		}
		catch (IOException ex) {
			throw unreadable(name, ex);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	public static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Opens a file, which is refused when it was changed since it was opened first. */
	public InputStream open(String name) throws IOException {
		if (this.location.startsWith(ResourceUtils.CLASSPATH_URL_PREFIX)) {
			return new DefaultResourceLoader().getResource(this.location + "/" + name).getInputStream();
		}
		Path path = Path.of(this.location, name);
		BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
		if (!file.isRegularFile()) {
			throw new FileSystemException(name, null, "it is no file");
		}
		List<Object> stamp = List.of(file.size(), file.lastModifiedTime());
		if (!this.stamps.computeIfAbsent(name, (first) -> stamp).equals(stamp)) {
			throw new FileSystemException(name, null, "it was changed after it was first read");
		}
		return Files.newInputStream(path);
	}

	InvalidDataset unreadable(String name, IOException reason) {
		if (reason instanceof FileNotFoundException || reason instanceof NoSuchFileException) {
			return new InvalidDataset(name + ": the file is missing in " + this.location);
		}
		if (reason instanceof CharacterCodingException) {
			try (InputStream in = open(name)) {
				return new InvalidDataset(name + ":" + lineThatIsNotUtf8(in) + ": not UTF-8");
			}
			catch (IOException ex) {
				return unreadable(name, ex);
			}
		}
		String said = (reason instanceof AccessDeniedException) ? "access is denied"
				: (reason instanceof FileSystemException file) ? file.getReason() : reason.getMessage();
		return new InvalidDataset(name + ": the file cannot be read: " + said);
	}

	private static long lineThatIsNotUtf8(InputStream file) throws IOException {
		Reader text = new BufferedReader(new InputStreamReader(file,
				StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPLACE)
					.replaceWith(String.valueOf(WRONG))));
		long line = 1;
		for (int character = text.read(); character >= 0 && character != WRONG; character = text.read()) {
			line += (character == '\n') ? 1 : 0;
		}
		return line;
	}

}
