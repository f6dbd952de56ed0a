/** The versions of the data set. */
@NullMarked
package org.occupationfigures.release;

import org.jspecify.annotations.NullMarked;
