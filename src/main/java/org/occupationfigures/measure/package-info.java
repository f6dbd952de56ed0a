/** The measures: what can be claimed. */
@NullMarked
package org.occupationfigures.measure;

import org.jspecify.annotations.NullMarked;
