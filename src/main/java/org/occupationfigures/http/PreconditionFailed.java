package org.occupationfigures.http;

/**
 * A request that insists on an answer ({@code If-Match}, {@code If-Unmodified-Since})
 * which is not the present one.
 */
class PreconditionFailed extends RuntimeException {

}
