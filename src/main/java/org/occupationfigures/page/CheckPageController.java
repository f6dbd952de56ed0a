package org.occupationfigures.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer;
import org.occupationfigures.check.Answer.Compared;
import org.occupationfigures.check.Asked;
import org.occupationfigures.check.CheckedText;
import org.occupationfigures.check.Checks;
import org.occupationfigures.check.Evidence;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.collection.RecordStore;
import org.occupationfigures.extraction.Interpretation;
import org.occupationfigures.extraction.Text;
import org.occupationfigures.page.CheckPage.Finding;
import org.occupationfigures.page.Narrowing.Field;
import org.occupationfigures.source.SourceClaim.Span;
import org.occupationfigures.value.Edtf;
import org.occupationfigures.value.NameFolding;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.Format;
import org.occupationfigures.web.PageController;
import org.occupationfigures.web.QueryParameters;
import org.occupationfigures.web.Representation;

import org.springframework.http.CacheControl;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows what the sources say about a sentence, a number or a date. */
@PageController
record CheckPageController(Pages pages, Checks checks, Vocabulary vocabulary, RecordStore store, Pictures pictures) {

	/** How many records each list shows of a number of a text. */
	private static final int SHOWN = 25;

	/**
	 * A number that can be read in one way: groups of three digits by comma or space.
	 * Four digits may be a year, and a point before three digits may be one of thousands.
	 */
	private static final Pattern NUMBER = Pattern
		.compile("(?!\\d{4}$)(\\d{1,18}|\\d{1,3}([,\\h]\\d{3}){1,5})(\\.(\\d{1,2}|\\d{4,9}))?");

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

	@GetMapping("/check")
	Representation check(QueryParameters request) {
		QueryParameters parameters = request.ofForm();
		if (parameters.getParameterMap().isEmpty()) {
			return this.pages.show(parameters, "check", Set.of(), () -> page(null, List.of(), List.of()));
		}
		Asked asked = this.checks.asked(parameters);
		Text text = this.checks.text(parameters);
		parameters.check();
		sendOn(parameters);
		Set<Format> formats = Set.of(Format.JSON);
		return (text != null) ? this.pages.show(parameters, "check", formats, () -> page(asked, text)).unkept()
				: this.pages.show(parameters, "check", formats,
						() -> page(asked, List.of(finding(asked, this.checks.answer(asked).answer())), List.of()));
	}

	/** Sends a text that is a number, a date or the name of an area to what there is. */
	private void sendOn(QueryParameters parameters) {
		String text = parameters.getParameter("text");
		String plain = (text != null && parameters.getParameterMap().size() == 1) ? text.strip() : "";
		if (DATE.matcher(plain).matches()) {
			throw unkept(parameters.movedTo("/check?date=" + plain));
		}
		if (NUMBER.matcher(plain).matches()) {
			throw unkept(parameters.movedTo("/check?value=" + plain.replaceAll("[,\\h]", "")));
		}
		this.vocabulary.findDistrict(NameFolding.name(plain)).ifPresent((id) -> {
			throw unkept(parameters.movedTo("/districts/" + id));
		});
	}

	private static ErrorResponseException unkept(ErrorResponseException moved) {
		moved.getHeaders().setCacheControl(CacheControl.noStore());
		return moved;
	}

	private CheckPage page(@Nullable Asked asked, List<Finding> findings, List<String> notes) {
		return new CheckPage(asked, findings, notes,
				List.of(Field.of(this.vocabulary.stated()).chosen((asked != null) ? asked.measure() : null),
						Field.of(this.vocabulary, "district", "district.id")
							.chosen((asked != null) ? asked.district() : null)));
	}

	private CheckPage page(Asked asked, Text text) {
		CheckedText checked = this.checks.checked(asked, text, SHOWN);
		List<Finding> findings = new ArrayList<>();
		for (CheckedText.Finding found : checked.findings()) {
			findings.add(finding(findings.size() + 1, found.text(), found.span(), found.readAs(), found.notes(),
					found.answer()));
		}
		return page(asked, findings, checked.notes());
	}

	private Finding finding(Asked asked, Answer answer) {
		return finding(1, null, null, asked.read(), List.of(), answer);
	}

	private Finding finding(int number, @Nullable String said, @Nullable Span span, Interpretation read,
			List<String> notes, Answer answer) {
		Picture picture = picture(read, answer);
		return new Finding(number, said, span, read, notes, answer, picture,
				(picture != null && picture.comparison().side() != null && read.about().side() == null)
						? this.pictures.otherSides(picture.comparison()) : Map.of());
	}

	/** Draws the claims about the same thing as the first record, and what was asked. */
	private @Nullable Picture picture(Interpretation read, Answer answer) {
		return Stream
			.concat(answer.matches().stream().map(Answer.Match::record),
					answer.others().stream().map(Answer.Other::record))
			.filter((record) -> record.type().equals("claim"))
			.map(Evidence::id)
			.findFirst()
			.map((id) -> this.store.record(Claim.SPEC, id).comparison())
			.map((comparison) -> this.pictures.of(comparison, asked(read, answer)))
			.orElse(null);
	}

	private static Strip.@Nullable Asked asked(Interpretation read, Answer answer) {
		if (read.date() != null) {
			Edtf date = Edtf.parse(read.date());
			return (date.earliest() != null && date.latest() != null)
					? new Strip.Asked(date.earliest().toEpochDay(), date.latest().toEpochDay()) : null;
		}
		BigDecimal low = (read.value() != null) ? read.value() : read.low();
		BigDecimal high = (read.value() != null) ? read.value() : read.high();
		BigDecimal factor = Stream
			.concat(answer.matches().stream().map(Answer.Match::compared),
					answer.others().stream().map(Answer.Other::compared))
			.flatMap(Stream::ofNullable)
			.map(Compared::factor)
			.findFirst()
			.orElse(BigDecimal.ONE);
		return (low == null || high == null) ? null
				: new Strip.Asked(low.multiply(factor).doubleValue(), high.multiply(factor).doubleValue());
	}

}
