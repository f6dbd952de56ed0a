/** Claims about the same thing side by side, and how much is known of what. */
@NullMarked
package org.occupationfigures.comparison;

import org.jspecify.annotations.NullMarked;
