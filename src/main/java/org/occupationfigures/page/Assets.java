package org.occupationfigures.page;

import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.dataset.DataFolder;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The style, the script and the icon of the pages, at addresses that change with them.
 */
@Component
class Assets {

	private static final Map<String, String> TYPES = new TreeMap<>(
			Map.of("icon.svg", "image/svg+xml", "script.js", "text/javascript", "style.css", "text/css"));

	private final Map<String, Asset> byPath = new LinkedHashMap<>();

	private final Map<String, String> paths = new LinkedHashMap<>();

	Assets() throws IOException {
		for (Map.Entry<String, String> file : TYPES.entrySet()) {
			byte[] bytes = new ClassPathResource("assets/" + file.getKey()).getContentAsByteArray();
			String hash = HexFormat.of().formatHex(DataFolder.sha256().digest(bytes)).substring(0, 12);
			String path = "/assets/" + hash + "/" + file.getKey();
			this.paths.put(file.getKey(), path);
			this.byPath.put(path, new Asset(MediaType.parseMediaType(file.getValue() + ";charset=UTF-8"), bytes));
		}
	}

	String path(String file) {
		return Objects.requireNonNull(this.paths.get(file));
	}

	/** Finds a file by its path, with the hash of what it contains. */
	@Nullable Asset find(String path) {
		return this.byPath.get(path);
	}

	/** A file as it is sent. */
	record Asset(MediaType type, byte[] bytes) {

	}

}
