package org.occupationfigures.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.dataset.DataFolder;
import org.occupationfigures.web.ProblemException;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Makes the picture of a page a file that can stand elsewhere: the same elements with the
 * style, a title, and what release it is of.
 */
@Component
class PictureFiles {

	private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

	/** The tag that opens a picture, with its height in pixels. */
	private static final Pattern OPENING = Pattern.compile("<svg (?:[^>\"]|\"[^\"]*\")*?height=\"(\\d+)\"[^>]*>");

	private static final int WIDTH = 720;

	private final Pages pages;

	private final Words words;

	private final String style;

	private final String policy;

	PictureFiles(Pages pages, Words words) throws IOException {
		this.pages = pages;
		this.words = words;
		String sheet = new ClassPathResource("assets/style.css").getContentAsString(StandardCharsets.UTF_8);
		this.style = sheet.substring(sheet.indexOf(":root"), sheet.indexOf("@view-transition"))
				+ sheet.substring(sheet.indexOf(".key {"), sheet.indexOf("/* The first page */"))
				+ sheet.substring(sheet.indexOf(".part {"), sheet.indexOf(".area-map"))
				+ ":root { background: var(--paper); }\n.title { font-weight: 600; }\n";
		byte[] hash = DataFolder.sha256().digest(this.style.getBytes(StandardCharsets.UTF_8));
		this.policy = "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash)
				+ "'; frame-ancestors 'none'";
	}

	/**
	 * Answers with a picture; there is none where nothing is drawn.
	 * @param kind the class of the figure that the style goes by
	 * @param part the template that draws it
	 */
	Representation show(QueryParameters parameters, String kind, String part, Supplier<@Nullable Drawing> drawing) {
		parameters.checkLength();
		return new Representation(SVG, false, Map.of("Content-Security-Policy", this.policy),
				(headers, out) -> out.write(file(kind, part, drawing.get()).getBytes(StandardCharsets.UTF_8)));
	}

	private String file(String kind, String part, @Nullable Drawing drawing) {
		if (drawing == null) {
			throw new ProblemException(HttpStatus.NOT_FOUND, "There is no number and no date that can be drawn");
		}
		String svg = this.pages.part(part, drawing.model());
		Matcher opening = OPENING.matcher(svg);
		if (!opening.find()) {
			throw new IllegalStateException(part + " draws no picture");
		}
		int height = Integer.parseInt(opening.group(1));
		String title = HtmlUtils.htmlEscape(drawing.title(), "UTF-8");
		String from = this.words.lookup("name") + " " + this.words.release.version() + ", "
				+ this.words.release.licence() + ", " + HtmlUtils.htmlEscape(drawing.address(), "UTF-8");
		return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"strip " + kind + "\" width=\"" + WIDTH
				+ "\" height=\"" + (height + 64) + "\" viewBox=\"-12 -24 " + WIDTH + " " + (height + 64)
				+ "\" role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">" + title
				+ "</title>\n<desc id=\"desc\">" + from + "</desc>\n<style>" + this.style + "</style>\n"
				+ "<text class=\"title\" x=\"0\" y=\"-8\">" + title + "</text>"
				+ svg.substring(opening.end(), svg.lastIndexOf("</svg>")) + "<text class=\"tick\" x=\"0\" y=\""
				+ (height + 24) + "\">" + from + "</text>\n</svg>\n";
	}

	/** What is drawn, with the address of the page that it is on. */
	record Drawing(String title, String address, Map<String, Object> model) {

	}

}
