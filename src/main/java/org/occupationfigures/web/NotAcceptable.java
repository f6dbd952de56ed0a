package org.occupationfigures.web;

import java.util.Collection;

/** A request for a format that an address is not served in. */
public class NotAcceptable extends RuntimeException {

	NotAcceptable(Collection<Format> served) {
		super("Served here: " + String.join(", ",
				served.stream().sorted().map((format) -> format.type() + " (" + format.suffix() + ")").toList()));
	}

}
