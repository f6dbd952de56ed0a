package org.occupationfigures.page;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.web.Problem;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes problems as pages, where what was asked for is a page. */
@Component
class ProblemPages extends AbstractHttpMessageConverter<Problem> {

	private final Pages pages;

	ProblemPages(Pages pages) {
		super(Pages.HTML);
		this.pages = pages;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type == Problem.class;
	}

	@Override
	protected Problem readInternal(Class<? extends Problem> type, HttpInputMessage input) {
		throw new HttpMessageNotReadableException("Pages are not read", input);
	}

	@Override
	protected void writeInternal(Problem problem, HttpOutputMessage output) throws IOException {
		output.getBody().write(this.pages.render("problem", this.pages.view("/"), new ProblemPage(problem, text())));
	}

	/** What was to be checked, so that nobody has to write it again; null for nothing. */
	private static @Nullable String text() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& attributes.getRequest().getServletPath().equals("/check"))
						? attributes.getRequest().getParameter("text") : null;
	}

}
