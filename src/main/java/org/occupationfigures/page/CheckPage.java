package org.occupationfigures.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer;
import org.occupationfigures.check.Answer.Match;
import org.occupationfigures.check.Answer.Other;
import org.occupationfigures.check.Asked;
import org.occupationfigures.check.Evidence;
import org.occupationfigures.extraction.Interpretation;
import org.occupationfigures.source.SourceClaim.Span;
import org.occupationfigures.page.Narrowing.Field;

/**
 * The form, and what the sources say about what was asked in it.
 *
 * @param asked null where nothing was
 * @param notes what of a text was not understood
 */
public record CheckPage(@Nullable Asked asked, List<Finding> findings, List<String> notes,
		List<Field> fields) implements Page {

	@Override
	public String title(View view) {
		return view.plain((this.asked != null) ? "check.answer.title" : "check.title");
	}

	@Override
	public String description(View view) {
		return view.plain("check.description");
	}

	@Override
	public boolean isListed() {
		return this.asked == null;
	}

	/** Gives the value or date that was asked, for the form to show; null for none. */
	public @Nullable String given(String kind) {
		return (this.asked == null) ? null
				: kind.equals("value") ? ((this.asked.value() != null) ? this.asked.value().toPlainString() : null)
						: ((this.asked.date() != null) ? this.asked.date().text() : null);
	}

	/** The text in pieces: between findings, and the findings themselves. */
	public List<Piece> pieces() {
		String text = (this.asked != null) ? this.asked.text() : null;
		List<Piece> pieces = new ArrayList<>();
		int end = 0;
		for (Finding finding : this.findings) {
			if (text != null && finding.span() != null) {
				int start = text.offsetByCodePoints(0, finding.span().start());
				pieces.add(new Piece(text.substring(end, start), null));
				end = text.offsetByCodePoints(0, finding.span().end());
				pieces.add(new Piece(text.substring(start, end), finding));
			}
		}
		pieces.add(new Piece((text != null) ? text.substring(end) : "", null));
		return pieces;
	}

	/** A part of the text; of a finding or between two. */
	public record Piece(String text, @Nullable Finding finding) {

	}

	/**
	 * A number or date with its answer.
	 *
	 * @param number its place in the text, from 1
	 * @param said the characters of the text; null where a value or date was asked
	 * @param picture of the claims about the same thing as the first that fits, or that
	 * rules it out; null where there is none
	 * @param otherSides what is stated of the other sides, where what was asked names
	 * none
	 */
	public record Finding(int number, @Nullable String said, @Nullable Span span, Interpretation readAs,
			List<String> notes, Answer answer, @Nullable Picture picture, Map<String, @Nullable Picture> otherSides) {

		/** The records that fit, by how they fit: stated, consistent or near. */
		public Map<String, List<Evidence>> matches() {
			return this.answer.matches()
				.stream()
				.collect(Collectors.groupingBy((match) -> match.match().verdict, LinkedHashMap::new,
						Collectors.mapping(Match::record, Collectors.toList())));
		}

		/**
		 * The records that do not fit, by their relation; the other sides have theirs.
		 */
		public Map<String, List<Evidence>> others() {
			return this.answer.others()
				.stream()
				.filter((other) -> this.otherSides.isEmpty() || !other.relation().equals("other-side"))
				.collect(Collectors.groupingBy(Other::relation, LinkedHashMap::new,
						Collectors.mapping(Other::record, Collectors.toList())));
		}

	}

}
