package org.occupationfigures.collection;

/**
 * A record with its JSON.
 *
 * @param <T> the record
 * @param record the record
 * @param json its JSON, which nobody may change
 */
record SerializedRecord<T extends Identified>(T record, byte[] json) {

}
