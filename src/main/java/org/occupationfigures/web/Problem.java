package org.occupationfigures.web;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * A problem document (RFC 9457).
 *
 * @param type a URN that never changes
 * @param instance without the query when that is long, and null when the address cannot
 * be read or is long itself
 */
@JsonInclude
public record Problem(String type, String title, int status, String detail, @Nullable String instance,
		List<Fault> errors) {

	private static final int LONGEST_INSTANCE = 2000;

	static Problem of(HttpStatus status, String kind, String title, String detail, List<Fault> errors) {
		return new Problem("urn:occupation-figures:problem:" + kind, title, status.value(), detail, null, errors);
	}

	/** A problem without parameters at fault, of a kind that the status alone tells. */
	static Problem of(HttpStatus status, String detail) {
		String title = status.getReasonPhrase();
		return of(status, title.toLowerCase(Locale.ROOT).replace(' ', '-'), title, detail, List.of());
	}

	/** The same problem at the address that was asked. */
	Problem at(@Nullable String address) {
		String shown = (address != null && address.length() > LONGEST_INSTANCE) ? address.split("[?]")[0] : address;
		return new Problem(this.type, this.title, this.status, this.detail,
				(shown != null && shown.length() <= LONGEST_INSTANCE) ? shown : null, this.errors);
	}

	/** What is wrong with one parameter, or with the name in a path. */
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
