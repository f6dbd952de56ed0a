package org.occupationfigures.http;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Asks {@link Delivery} for a kept answer before the container does anything else. */
@Component
class RepeatedRequests extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final Delivery delivery;

	RepeatedRequests(Delivery delivery) {
		super(true);
		this.delivery = delivery;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addEngineValves(this);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (!this.delivery.repeat(request, response)) {
			getNext().invoke(request, response);
		}
	}

}
