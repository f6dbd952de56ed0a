/** The grid of areas and measures: how much is known. */
@NullMarked
package org.occupationfigures.coverage;

import org.jspecify.annotations.NullMarked;
