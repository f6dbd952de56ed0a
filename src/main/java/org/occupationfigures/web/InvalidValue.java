package org.occupationfigures.web;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** One value that cannot be accepted, and what could be. */
public class InvalidValue extends RuntimeException {

	private final transient Supplier<@Nullable String> didYouMean;

	private final transient @Nullable List<String> allowed;

	/** Rejects a value without saying what would be accepted. */
	public InvalidValue(String reason) {
		this(reason, null, () -> null);
	}

	/** Rejects a value and says what would be accepted, as {@link Problem.Fault} does. */
	public InvalidValue(String reason, @Nullable String didYouMean, @Nullable List<String> allowed) {
		this(reason, allowed, () -> didYouMean);
	}

	/**
	 * Rejects a value and says what would be accepted.
	 * @param reason why
	 * @param allowed everything that would be accepted; null when that is not a short
	 * list
	 * @param didYouMean finds the nearest that would be accepted, or null; asked only if
	 * the value is shown, since it takes time
	 */
	public InvalidValue(String reason, @Nullable List<String> allowed, Supplier<@Nullable String> didYouMean) {
		super(reason);
		this.didYouMean = didYouMean;
		this.allowed = allowed;
	}

	/** Names the parameter that had the value. */
	Problem.Fault in(String name, @Nullable String value) {
		return new Problem.Fault(name, value, String.valueOf(getMessage()), this.didYouMean.get(), this.allowed);
	}

}
