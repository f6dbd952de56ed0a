/** The nine areas, and the founding table of dates and areas. */
@NullMarked
package org.occupationfigures.district;

import org.jspecify.annotations.NullMarked;
