package org.occupationfigures.dataset;

import java.util.List;

/** The data set has faults and nothing of it is loaded. */
public class InvalidDataset extends RuntimeException {

	/** How many are named at most, since there may be millions. */
	static final int NAMED = 200;

	private final transient List<String> faults;

	private final int count;

	/**
	 * Names the faults, or the first of them.
	 * @param faults each as {@code file:line: id: reason}
	 */
	public InvalidDataset(List<String> faults) {
		this(faults.subList(0, Math.min(faults.size(), NAMED)), faults.size());
	}

	/**
	 * Names the first of more faults.
	 * @param faults each as {@code file:line: id: reason}
	 * @param count how many there are
	 */
	InvalidDataset(List<String> faults, int count) {
		super(String.join("\n", faults)
				+ ((count > faults.size()) ? "\n… and " + (count - faults.size()) + " more" : ""));
		this.faults = List.copyOf(faults);
		this.count = count;
	}

	/**
	 * Gives how many faults there are.
	 * @return their number, which may be more than are named
	 */
	public int count() {
		return this.count;
	}

	/**
	 * Gives the faults that are named.
	 * @return one line each
	 */
	public List<String> faults() {
		return this.faults;
	}

}
