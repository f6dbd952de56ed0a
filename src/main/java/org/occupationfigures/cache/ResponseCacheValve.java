package org.occupationfigures.cache;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Sends a kept answer before the container does anything else. */
@Component
class ResponseCacheValve extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final ResponseCache answers;

	ResponseCacheValve(ResponseCache answers) {
		super(true);
		this.answers = answers;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addEngineValves(this);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (!this.answers.send(request, response)) {
			getNext().invoke(request, response);
		}
	}

}
