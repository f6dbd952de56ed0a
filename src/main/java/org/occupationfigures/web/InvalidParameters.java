package org.occupationfigures.web;

import java.util.List;

/** A request whose parameters cannot all be accepted. */
public class InvalidParameters extends RuntimeException {

	private final transient List<Problem.Fault> faults;

	private final int count;

	/**
	 * Reports every wrong parameter of a request.
	 * @param faults one per parameter and value
	 */
	public InvalidParameters(List<Problem.Fault> faults) {
		this(faults, faults.size());
	}

	/**
	 * Reports the first wrong parameters of a request.
	 * @param faults one per parameter and value
	 * @param count how many there are altogether
	 */
	InvalidParameters(List<Problem.Fault> faults, int count) {
		this.faults = List.copyOf(faults);
		this.count = count;
	}

	/**
	 * Refuses a cursor whose record does not exist.
	 * @return the problem
	 */
	public static InvalidParameters noRecord() {
		return new InvalidParameters(List.of(new InvalidValue("not a cursor: it names no record").in("after", null)));
	}

	List<Problem.Fault> faults() {
		return this.faults;
	}

	int count() {
		return this.count;
	}

}
