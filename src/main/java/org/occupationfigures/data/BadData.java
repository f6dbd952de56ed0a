package org.occupationfigures.data;

import java.util.List;

/** The data set has faults and nothing of it is loaded. */
public class BadData extends RuntimeException {

	private final transient List<String> faults;

	/**
	 * Names the faults.
	 * @param faults each as {@code file:line: id: reason}
	 */
	public BadData(List<String> faults) {
		super(String.join("\n", faults));
		this.faults = List.copyOf(faults);
	}

	/**
	 * Gives the faults.
	 * @return one line each
	 */
	public List<String> faults() {
		return this.faults;
	}

}
