/** The folder of files: its description, release, check, load; tracing to documents. */
@NullMarked
package org.occupationfigures.dataset;

import org.jspecify.annotations.NullMarked;
