/**
 * What a collection is: its columns, filters and orders, the store of its records, its
 * pages and files.
 */
@NullMarked
package org.occupationfigures.collection;

import org.jspecify.annotations.NullMarked;
