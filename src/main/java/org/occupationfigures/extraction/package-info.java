/**
 * Reads the numbers and dates of a text: tokens, the words of its language, a small
 * grammar, and what each number is about.
 */
@NullMarked
package org.occupationfigures.extraction;

import org.jspecify.annotations.NullMarked;
