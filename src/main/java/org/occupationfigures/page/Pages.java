package org.occupationfigures.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.ReadOnlyFilter;
import org.occupationfigures.web.Representation;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Makes pages of templates. */
@Component
class Pages {

	static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

	private final Words words;

	Pages(Words words) {
		this.words = words;
	}

	/**
	 * Answers with a page, which is made only for whom has not got it.
	 * @param template the name of a file in {@code src/main/jte}
	 * @param formats what the API serves at the same address below {@code /v1}
	 */
	Representation show(QueryParameters parameters, String template, Set<Format> formats, Supplier<Page> page) {
		parameters.checkLength();
		View view = new View(this.words, parameters.getServletPath(), parameters.query(null), formats);
		Map<String, String> headers = Map.of("Content-Security-Policy", ReadOnlyFilter.PAGE_POLICY, "Referrer-Policy",
				"same-origin");
		return new Representation(HTML, false, headers, (unused, out) -> out.write(render(template, view, page.get())));
	}

	byte[] render(String template, View view, Page page) {
		Utf8ByteOutput output = new Utf8ByteOutput();
		this.engine.render(template + ".jte", Map.of("view", view, "page", page), output);
		return output.toByteArray();
	}

	/** Renders a part of a page. */
	String part(String template, Map<String, Object> model) {
		Utf8ByteOutput output = new Utf8ByteOutput();
		this.engine.render("part/" + template + ".jte", model, output);
		return new String(output.toByteArray(), StandardCharsets.UTF_8);
	}

	/** A view of an address that no format of the API stands beside. */
	View view(String path) {
		return new View(this.words, path, "", Set.of());
	}

}
