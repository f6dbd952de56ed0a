package org.occupationfigures.collection;

/** A record with a permanent id, which is never reused. */
public interface Identified {

	String id();

}
