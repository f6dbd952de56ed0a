/**
 * What an answer needs to be made only once: the conditions of requests, compression, and
 * the answers that are kept.
 */
@NullMarked
package org.occupationfigures.cache;

import org.jspecify.annotations.NullMarked;
