package org.occupationfigures.http;

import org.jspecify.annotations.Nullable;

/** An address that names a record which the data set had and has no more. */
class Withdrawn extends RuntimeException {

	private final transient Problem.Fault fault;

	Withdrawn(String id, String reason, @Nullable String successor) {
		super("Withdrawn: " + reason);
		this.fault = new Rejected(reason, successor, null).in("id", id);
	}

	Problem.Fault fault() {
		return this.fault;
	}

}
