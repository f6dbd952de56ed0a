package org.occupationfigures.web;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * A problem document of RFC 9457.
 *
 * @param type what kind of problem it is, as a URN that never changes
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what was wrong with this request
 * @param instance the address that was asked, with its query; without the query when that
 * is long, and null when the address cannot be read or is long itself
 * @param errors one entry per wrong parameter; empty when no parameter was wrong
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@JsonInclude
public record Problem(String type, String title, int status, String detail, @Nullable String instance,
		List<Fault> errors) {

	static final String URN = "urn:occupation-figures:problem:";

	private static final int LONGEST_INSTANCE = 2000;

	/** A problem without parameters at fault, of a kind that the status alone tells. */
	static Problem of(HttpStatus status, String detail) {
		return new Problem(URN + status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-'),
				status.getReasonPhrase(), status.value(), detail, null, List.of());
	}

	/** The same problem with the address that was asked; null when it cannot be read. */
	Problem at(@Nullable String address) {
		return new Problem(this.type, this.title, this.status, this.detail, (address != null) ? cut(address) : null,
				this.errors);
	}

	private static @Nullable String cut(String address) {
		int end = (address.length() > LONGEST_INSTANCE) ? address.indexOf('?') : address.length();
		return (end >= 0 && end <= LONGEST_INSTANCE) ? address.substring(0, end) : null;
	}

	/**
	 * What is wrong with one parameter, or with the name in a path.
	 *
	 * @param name the parameter
	 * @param value the value given, its first 100 characters where it is longer
	 * @param reason why it is refused
	 * @param didYouMean the nearest that would be accepted; null when nothing is near
	 * @param allowed everything that would be accepted; null when that is not a short
	 * list
	 */
	public record Fault(String name, @Nullable String value, String reason, @Nullable String didYouMean,
			@Nullable List<String> allowed) {

		private static final int LONGEST = 100;

		/** Cuts names and values that are long, which the caller knows. */
		public Fault {
			name = cut(name);
			value = (value != null) ? cut(value) : null;
		}

		private static String cut(String text) {
			return (text.codePointCount(0, text.length()) <= LONGEST) ? text
					: text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
		}

	}

}
