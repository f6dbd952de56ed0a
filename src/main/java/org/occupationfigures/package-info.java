/** A read-only REST API over a register of claims. */
@NullMarked
package org.occupationfigures;

import org.jspecify.annotations.NullMarked;
