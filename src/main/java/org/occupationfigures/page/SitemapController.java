package org.occupationfigures.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells search engines which pages there are. */
@Controller
record SitemapController(JdbcClient jdbc, Words words) {

	private static final List<String> ALONE = List.of("/", "/check", "/how-to-read", "/table", "/totals", "/data",
			"/about");

	@GetMapping("/sitemap.xml")
	Representation sitemap(QueryParameters parameters) {
		parameters.check();
		return new Representation(new MediaType("application", "xml", StandardCharsets.UTF_8),
				(headers, out) -> out.write(sitemap().getBytes(StandardCharsets.UTF_8)));
	}

	private String sitemap() {
		String day = "</loc><lastmod>" + this.words.release.date() + "</lastmod></url>";
		return Stream.concat(ALONE.stream(), Stream.concat(collections(), records()))
			.filter(this.words.links::isPage)
			.map((path) -> "<url><loc>" + this.words.publicAddress + path + day)
			.collect(Collectors.joining("\n", """
					<?xml version="1.0" encoding="UTF-8"?>
					<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
					""", "\n</urlset>\n"));
	}

	private Stream<String> collections() {
		return this.jdbc.sql("select '/' || name from collection_size order by position")
			.query(String.class)
			.list()
			.stream();
	}

	private Stream<String> records() {
		return this.jdbc.sql("""
				select '/districts/' || id from district union all select '/comparisons/' || id from comparison
				union all select '/resolutions/' || id from resolution union all select '/sources/' || id from source
				union all select '/sites/' || id from site union all select '/measures/' || id from measure
				union all select '/releases/' || version from release union all select '/claims/' || id from claim""")
			.query(String.class)
			.list()
			.stream();
	}

	@GetMapping("/robots.txt")
	Representation robots(QueryParameters parameters) {
		parameters.check();
		String text = "User-agent: *\nDisallow: /check?\nSitemap: " + this.words.publicAddress + "/sitemap.xml\n";
		return new Representation(new MediaType("text", "plain", StandardCharsets.UTF_8),
				(headers, out) -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}

}
