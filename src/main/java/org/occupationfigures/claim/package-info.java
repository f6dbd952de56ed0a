/** Claims, their filter and their addresses. */
@NullMarked
package org.occupationfigures.claim;

import org.jspecify.annotations.NullMarked;
