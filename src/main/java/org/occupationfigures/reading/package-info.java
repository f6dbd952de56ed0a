/** The second reading of the claims, and how far both readings agree. */
@NullMarked
package org.occupationfigures.reading;

import org.jspecify.annotations.NullMarked;
