package org.occupationfigures.web;

import org.jspecify.annotations.Nullable;

/** An address that names a record which the data set had and has no more. */
public class Withdrawn extends RuntimeException {

	private final transient Problem.Fault fault;

	/**
	 * Says why a record is no more.
	 * @param id its id
	 * @param reason why it was withdrawn
	 * @param successor the id of what stands in its place; null when nothing does
	 */
	public Withdrawn(String id, String reason, @Nullable String successor) {
		super("Withdrawn: " + reason);
		this.fault = new InvalidValue(reason, successor, null).in("id", id);
	}

	Problem.Fault fault() {
		return this.fault;
	}

}
