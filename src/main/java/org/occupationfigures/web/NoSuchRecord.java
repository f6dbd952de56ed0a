package org.occupationfigures.web;

/** An address that names a record which the data set does not have. */
public class NoSuchRecord extends RuntimeException {

	private final transient Problem.Fault fault;

	/**
	 * Says what was looked for.
	 * @param rejected why nothing was found
	 * @param id the id or name in the path
	 */
	public NoSuchRecord(InvalidValue rejected, String id) {
		super(rejected.getMessage());
		this.fault = rejected.in("id", id);
	}

	Problem.Fault fault() {
		return this.fault;
	}

}
