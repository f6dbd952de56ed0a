/** Traces the claims of a source to a copy of its document. */
@NullMarked
package org.occupationfigures.verify;

import org.jspecify.annotations.NullMarked;
