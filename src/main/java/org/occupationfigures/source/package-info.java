/** Documents, and the source claim that every record carries. */
@NullMarked
package org.occupationfigures.source;

import org.jspecify.annotations.NullMarked;
