package org.occupationfigures.collection;

/** A record with a permanent id. */
public interface Identified {

	/**
	 * Gives the id.
	 * @return the id, never reused
	 */
	String id();

}
