package org.occupationfigures.http;

import java.util.List;

/** A request whose parameters cannot all be accepted. */
public class BadParameters extends RuntimeException {

	private final transient List<Problem.Fault> faults;

	/**
	 * Reports every wrong parameter of a request.
	 * @param faults one per parameter and value
	 */
	public BadParameters(List<Problem.Fault> faults) {
		this.faults = List.copyOf(faults);
	}

	List<Problem.Fault> faults() {
		return this.faults;
	}

}
