/** The wide table: areas by measures, one claim per cell. */
@NullMarked
package org.occupationfigures.table;

import org.jspecify.annotations.NullMarked;
