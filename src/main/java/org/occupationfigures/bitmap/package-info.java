/** Which rows of an unchanging table have a word or a value, as sets of row numbers. */
@NullMarked
package org.occupationfigures.bitmap;

import org.jspecify.annotations.NullMarked;
