/** Dates, numbers, names and words as the data set writes them; no state, no Spring. */
@NullMarked
package org.occupationfigures.value;

import org.jspecify.annotations.NullMarked;
