package org.occupationfigures.web;

import org.jspecify.annotations.Nullable;

/** An address that names a record which the data set had and has no more. */
public class Withdrawn extends RuntimeException {

	private final transient Problem.Fault fault;

	public Withdrawn(String id, String reason, @Nullable String successor) {
		super("Withdrawn: " + reason);
		this.fault = new InvalidValue(reason, successor, null).in("id", id);
	}

	Problem.Fault fault() {
		return this.fault;
	}

}
