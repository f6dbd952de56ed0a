package org.occupationfigures.web;

/**
 * A request that insists on an answer ({@code If-Match}, {@code If-Unmodified-Since})
 * which is not the present one.
 */
public class PreconditionFailed extends RuntimeException {

}
