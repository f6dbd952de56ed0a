package org.occupationfigures.web;

import java.util.List;
import java.util.function.UnaryOperator;

import org.springframework.http.HttpStatus;

/** An address that names a record which the data set does not have. */
public class NoSuchRecord extends ProblemException {

	/**
	 * Says what was looked for.
	 * @param rejected why nothing was found
	 * @param id the id or name in the path
	 */
	public NoSuchRecord(InvalidValue rejected, String id) {
		super(HttpStatus.NOT_FOUND, "no-such-record", "No such record", String.valueOf(rejected.getMessage()),
				List.of(rejected.in("id", id)));
	}

	/** Accepts the id or name in a path as a reader does. */
	public static String unless(UnaryOperator<String> reader, String id) {
		try {
			return reader.apply(id);
		}
		catch (InvalidValue ex) {
			throw new NoSuchRecord(ex, id);
		}
	}

}
