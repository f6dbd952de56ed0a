package org.occupationfigures.web;

/** A record that was asked for by another name than its id. */
public class Moved extends RuntimeException {

	private final String address;

	/**
	 * Names the permanent address.
	 * @param parameters the request, whose suffix and query stay
	 * @param path the path of the record within the service
	 * @throws InvalidParameters if the query is too long to be repeated
	 */
	public Moved(QueryParameters parameters, String path) {
		this.address = parameters.address().moved(path);
	}

	String address() {
		return this.address;
	}

}
