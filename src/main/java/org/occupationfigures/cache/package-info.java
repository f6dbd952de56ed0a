/** Conditions of requests, compression, and answers that are kept to be sent again. */
@NullMarked
package org.occupationfigures.cache;

import org.jspecify.annotations.NullMarked;
