/** What the sources say about a number, a date or a sentence. */
@NullMarked
package org.occupationfigures.check;

import org.jspecify.annotations.NullMarked;
