package org.occupationfigures.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/** Gzip, the one coding that answers come in. */
final class ContentCodings {

	private ContentCodings() {
	}

	/**
	 * Tells whether a caller prefers gzip to no coding.
	 * @param request the request, of which all lines of {@code Accept-Encoding} count
	 * @return whether gzip has a quality above 0 and not below that of identity
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3">RFC 9110,
	 * 12.5.3</a>
	 */
	static boolean acceptsGzip(HttpServletRequest request) {
		double gzip = -1;
		double identity = -1;
		double any = -1;
		for (String line : Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))) {
			for (String item : line.split(",")) {
				int semicolon = item.indexOf(';');
				double quality = (semicolon < 0) ? 1 : quality(item.substring(semicolon + 1));
				switch (((semicolon < 0) ? item : item.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT)) {
					case "gzip", "x-gzip" -> gzip = quality;
					case "identity" -> identity = quality;
					case "*" -> any = quality;
					default -> {
						// Another coding, which no answer has.
					}
				}
			}
		}
		double wanted = (gzip >= 0) ? gzip : any;
		return wanted > 0 && wanted >= identity;
	}

	/** Reads the weight of a coding; what is none refuses it. */
	private static double quality(String parameter) {
		String weight = parameter.strip();
		if (!weight.startsWith("q=") && !weight.startsWith("Q=")) {
			return 1;
		}
		try {
			return Double.parseDouble(weight.substring(2).strip());
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

}
