/** Requests and answers of HTTP: parameters, formats, representations, problems. */
@NullMarked
package org.occupationfigures.web;

import org.jspecify.annotations.NullMarked;
