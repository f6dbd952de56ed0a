/** The claim, and the one way to find, choose and read claims. */
@NullMarked
package org.occupationfigures.claim;

import org.jspecify.annotations.NullMarked;
