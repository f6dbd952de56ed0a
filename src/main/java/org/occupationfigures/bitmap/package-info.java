/**
 * Inverted columns of an unchanging table: which rows have a word or a value, as sets of
 * row numbers that can be counted and combined at a cost which hardly grows.
 */
@NullMarked
package org.occupationfigures.bitmap;

import org.jspecify.annotations.NullMarked;
