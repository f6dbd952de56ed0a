/** Reads the numbers and dates of an English text. */
@NullMarked
package org.occupationfigures.text;

import org.jspecify.annotations.NullMarked;
