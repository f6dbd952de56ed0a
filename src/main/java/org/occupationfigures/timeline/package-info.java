/** Everything dated, in order. */
@NullMarked
package org.occupationfigures.timeline;

import org.jspecify.annotations.NullMarked;
