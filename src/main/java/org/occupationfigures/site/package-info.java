/** Named monuments, museums, mines and roads. */
@NullMarked
package org.occupationfigures.site;

import org.jspecify.annotations.NullMarked;
