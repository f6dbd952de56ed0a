/** The words that a request may use: measures, terms, names of areas. */
@NullMarked
package org.occupationfigures.vocabulary;

import org.jspecify.annotations.NullMarked;
