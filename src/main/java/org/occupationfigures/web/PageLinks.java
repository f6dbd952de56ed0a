package org.occupationfigures.web;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Knows which addresses are pages: those that a {@link PageController} serves. */
@Component
public class PageLinks {

	private static final String API = "/v1";

	private final SingletonSupplier<List<PathPattern>> pages;

	PageLinks(ObjectProvider<RequestMappingHandlerMapping> mappings) {
		// Controllers are mapped after they are made, and some of them need this.
		this.pages = SingletonSupplier.of(() -> mappings.stream().flatMap(PageLinks::pages).toList());
	}

	private static Stream<PathPattern> pages(RequestMappingHandlerMapping mapping) {
		return mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapped) -> mapped.getValue().getBeanType().isAnnotationPresent(PageController.class))
			.flatMap((mapped) -> mapped.getKey().getPatternValues().stream())
			.map(PathPatternParser.defaultInstance::parse);
	}

	/** Tells whether a path, with or without a query, is that of a page. */
	public boolean isPage(String path) {
		PathContainer parsed = PathContainer.parsePath(path.split("[?#]")[0]);
		return this.pages.obtain().stream().anyMatch((page) -> page.matches(parsed));
	}

	/** Gives the page where there is one, else the answer of the API. */
	public String link(String path) {
		return isPage(path) ? path : API + path;
	}

	/** Gives the page of an address of the API, or that address where there is none. */
	public String pageOf(Address address) {
		return link(address.path().substring(API.length()));
	}

	/** Gives the page of what was asked of the API; null where there is none. */
	public @Nullable String of(QueryParameters parameters) {
		String prefix = parameters.getContextPath();
		String path = parameters.getServletPath().substring(API.length());
		String page = path.isEmpty() ? "/" : path;
		return isPage(page) ? prefix + page + parameters.query(null, "fields", "limit") : null;
	}

}
