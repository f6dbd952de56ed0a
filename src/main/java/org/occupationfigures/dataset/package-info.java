/**
 * The folder of files that is served: its description, its release, its check and its
 * load.
 */
@NullMarked
package org.occupationfigures.dataset;

import org.jspecify.annotations.NullMarked;
