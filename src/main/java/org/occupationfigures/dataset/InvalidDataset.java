package org.occupationfigures.dataset;

import java.util.List;

/** The data set has faults and nothing of it is loaded. */
class InvalidDataset extends RuntimeException {

	final transient List<String> faults;

	final int count;

	/** Names one fault, as {@code file:line: id: reason}. */
	InvalidDataset(String fault) {
		this(List.of(fault), 1);
	}

	/** Names the first of so many faults. */
	InvalidDataset(List<String> faults, int count) {
		super(String.join("\n", faults)
				+ ((count > faults.size()) ? "\n… and " + (count - faults.size()) + " more" : ""));
		this.faults = List.copyOf(faults);
		this.count = count;
	}

}
