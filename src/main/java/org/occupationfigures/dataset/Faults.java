package org.occupationfigures.dataset;

import java.util.ArrayList;
import java.util.List;

/**
 * The faults found so far: the first are kept, since there may be millions, all are
 * counted.
 */
final class Faults {

	private final List<String> kept = new ArrayList<>();

	private int count;

	void add(String fault) {
		this.count++;
		if (this.kept.size() < InvalidDataset.NAMED) {
			this.kept.add(fault);
		}
	}

	boolean isEmpty() {
		return this.count == 0;
	}

	/**
	 * Ends the load if there are any.
	 * @throws InvalidDataset with those kept
	 */
	void report() {
		if (!isEmpty()) {
			throw new InvalidDataset(this.kept, this.count);
		}
	}

}
