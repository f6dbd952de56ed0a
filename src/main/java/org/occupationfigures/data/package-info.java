/**
 * The folder of files that is served: its description, its release and the check before
 * it is loaded.
 */
@NullMarked
package org.occupationfigures.data;

import org.jspecify.annotations.NullMarked;
