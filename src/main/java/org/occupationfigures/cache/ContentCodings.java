package org.occupationfigures.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/** Gzip, the one coding that answers come in. */
final class ContentCodings {

	private ContentCodings() {
	}

	/** Tells whether gzip is accepted, and no less than identity (RFC 9110, 12.5.3). */
	static boolean acceptsGzip(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.ACCEPT_ENCODING) == null) {
			return false;
		}
		Map<String, Double> qualities = new HashMap<>();
		String lines = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING)));
		for (String item : lines.split(",")) {
			String[] parts = item.split(";", 2);
			String coding = parts[0].strip().toLowerCase(Locale.ROOT);
			qualities.put(coding.equals("x-gzip") ? "gzip" : coding, (parts.length > 1) ? quality(parts[1]) : 1);
		}
		double wanted = qualities.getOrDefault("gzip", qualities.getOrDefault("*", 0.0));
		return wanted > 0 && wanted >= qualities.getOrDefault("identity", 0.0);
	}

	/** Reads the weight of a coding; what is none refuses it. */
	private static double quality(String parameter) {
		String weight = parameter.strip();
		try {
			return weight.regionMatches(true, 0, "q=", 0, 2) ? Double.parseDouble(weight.substring(2)) : 1;
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	static byte[] gzip(byte[] body) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			out.write(body);
		}
		return bytes.toByteArray();
	}

	/** Compresses with speed rather than to a small size. */
	static OutputStream fastGzip(OutputStream out) throws IOException {
		return new GZIPOutputStream(out, 8192) {
			{
				this.def.setLevel(Deflater.BEST_SPEED);
			}
		};
	}

}
