package org.occupationfigures.collection;

/** A record with a permanent id. */
public interface Identified {

	/** Gives the id, which is never reused. */
	String id();

}
