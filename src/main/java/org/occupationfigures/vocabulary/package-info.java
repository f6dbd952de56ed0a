/** The words of requests and records: of closed columns, names of areas, measures. */
@NullMarked
package org.occupationfigures.vocabulary;

import org.jspecify.annotations.NullMarked;
