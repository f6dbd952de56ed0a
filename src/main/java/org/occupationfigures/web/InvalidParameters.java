package org.occupationfigures.web;

import java.util.List;

import org.springframework.http.HttpStatus;

/** A request whose parameters cannot all be accepted. */
public class InvalidParameters extends ProblemException {

	InvalidParameters(Problem.Fault fault) {
		this(List.of(fault), 1);
	}

	/**
	 * Reports the first wrong parameters of a request.
	 * @param faults one per parameter and value
	 * @param count how many there are altogether
	 */
	InvalidParameters(List<Problem.Fault> faults, int count) {
		super(HttpStatus.BAD_REQUEST, "bad-parameters", "Parameters that cannot be accepted", detail(faults, count),
				faults);
	}

	private static String detail(List<Problem.Fault> faults, int count) {
		if (count == 1) {
			return faults.get(0).name() + ": " + faults.get(0).reason();
		}
		return count + " parameters cannot be accepted"
				+ ((count > faults.size()) ? "; the first " + faults.size() + " are shown" : "");
	}

	/** Refuses a cursor whose record does not exist. */
	public static InvalidParameters noRecord() {
		return new InvalidParameters(new InvalidValue("not a cursor: it names no record").in("after", null));
	}

}
