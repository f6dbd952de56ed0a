/** Claims about the same thing side by side. */
@NullMarked
package org.occupationfigures.comparison;

import org.jspecify.annotations.NullMarked;
