package org.occupationfigures.dataset;

import java.util.ArrayList;
import java.util.List;

/** The faults found so far: all are counted, and the first, of maybe millions, kept. */
final class Faults {

	private static final int KEPT = 200;

	private final List<String> kept = new ArrayList<>();

	private int count;

	void add(String fault) {
		this.count++;
		if (this.kept.size() < KEPT) {
			this.kept.add(fault);
		}
	}

	/** Adds a fault unless a condition holds, and tells whether it does. */
	boolean require(boolean holds, String fault) {
		if (!holds) {
			add(fault);
		}
		return holds;
	}

	void require(Row row, boolean holds, String reason) {
		if (!holds) {
			add(row.fault(reason));
		}
	}

	boolean isEmpty() {
		return this.count == 0;
	}

	void report() {
		if (!isEmpty()) {
			throw new InvalidDataset(this.kept, this.count);
		}
	}

}
