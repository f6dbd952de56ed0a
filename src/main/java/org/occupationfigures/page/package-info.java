/**
 * Pages for people, over the same records as the API. Each is a controller, a record that
 * its template shows, and the template in {@code src/main/jte}.
 */
@NullMarked
package org.occupationfigures.page;

import org.jspecify.annotations.NullMarked;
