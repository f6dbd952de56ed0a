/** Sums over areas that say what they count twice. */
@NullMarked
package org.occupationfigures.total;

import org.jspecify.annotations.NullMarked;
