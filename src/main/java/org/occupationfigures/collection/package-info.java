/** What a collection is: its filters and orders, records, pages and files. */
@NullMarked
package org.occupationfigures.collection;

import org.jspecify.annotations.NullMarked;
