package org.occupationfigures.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/** An address that names a record which the data set had and has no more. */
public class Withdrawn extends ProblemException {

	/**
	 * Says why a record is no more.
	 * @param id its id
	 * @param reason why it was withdrawn
	 * @param successor the id of what stands in its place; null when nothing does
	 */
	public Withdrawn(String id, String reason, @Nullable String successor) {
		super(HttpStatus.GONE, "withdrawn", "Withdrawn", "Withdrawn: " + reason,
				List.of(new InvalidValue(reason, successor, null).in("id", id)));
	}

}
