package org.occupationfigures.vocabulary;

import java.util.Collection;
import java.util.List;

import org.occupationfigures.web.InvalidValue;

/** A name that fits more than one area. */
public class AmbiguousName extends InvalidValue {

	AmbiguousName(Collection<String> districts) {
		super("a name of " + String.join(" and of ", districts) + "; use an id", null, List.copyOf(districts));
	}

}
