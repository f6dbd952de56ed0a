/** What every address shares: parameters, pages, records, problems. */
@NullMarked
package org.occupationfigures.http;

import org.jspecify.annotations.NullMarked;
