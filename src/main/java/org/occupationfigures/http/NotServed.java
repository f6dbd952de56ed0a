package org.occupationfigures.http;

import java.util.Collection;

/** A request for a format that an address is not served in. */
class NotServed extends RuntimeException {

	NotServed(Collection<Format> served) {
		super("Served here: " + String.join(", ",
				served.stream().sorted().map((format) -> format.type() + " (" + format.suffix() + ")").toList()));
	}

}
