package org.occupationfigures.web;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** One value that cannot be accepted, and what could be. */
public class InvalidValue extends RuntimeException {

	private final transient Supplier<@Nullable String> didYouMean;

	private final transient @Nullable List<String> allowed;

	public InvalidValue(String reason) {
		this(reason, null, () -> null);
	}

	/** Also gives all that would be accepted, if the list is short, and the nearest. */
	public InvalidValue(String reason, @Nullable List<String> allowed, Supplier<@Nullable String> didYouMean) {
		super(reason);
		this.didYouMean = didYouMean;
		this.allowed = allowed;
	}

	public static void unless(boolean accepted, String reason) {
		if (!accepted) {
			throw new InvalidValue(reason);
		}
	}

	/** Names the parameter that had the value. */
	Problem.Fault in(String name, @Nullable String value) {
		return new Problem.Fault(name, value, String.valueOf(getMessage()), this.didYouMean.get(), this.allowed);
	}

}
