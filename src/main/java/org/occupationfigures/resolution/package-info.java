/** Resolutions and statements of the UN and other bodies. */
@NullMarked
package org.occupationfigures.resolution;

import org.jspecify.annotations.NullMarked;
