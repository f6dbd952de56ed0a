/**
 * Claims about the same thing side by side, in a table, added up, and where nothing is
 * known.
 */
@NullMarked
package org.occupationfigures.compare;

import org.jspecify.annotations.NullMarked;
