package org.occupationfigures.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Figure;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.EnglishText;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the sentence that names who says something, ready to be printed. */
@Component
class Footnotes {

	/** How many other origins are named. */
	private static final int NAMED = 3;

	private static final Map<String, String> SIDES = Map.of("armenian", "Armenian side", "azerbaijani",
			"Azerbaijani side", "both", "both sides", "unspecified", "side not said");

	private final String publicAddress;

	private final Release release;

	private final Map<String, String> scopes;

	Footnotes(@Value("${public-address}") String publicAddress, Release release, JdbcClient jdbc) {
		this.publicAddress = publicAddress;
		this.release = release;
		this.scopes = jdbc.sql("select id, label from scope")
			.query((row, number) -> Map.entry(row.getString("id"), row.getString("label")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Says who puts it at what.
	 * @param first the record that is named first
	 * @param beside what the others say of the same thing, the nearest first
	 * @param repeated how many further documents of its origin say the same
	 * @param origins how many other origins do
	 * @param missed what was asked, where nobody says it; null where somebody does
	 */
	String of(Evidence first, List<Evidence> beside, int repeated, int origins, @Nullable String missed) {
		Map<String, Evidence> others = new LinkedHashMap<>();
		beside.forEach((record) -> others.putIfAbsent(origin(record), record));
		others.remove(origin(first));
		String sentence = Stream
			.of((missed != null) ? "no document here " + missed : "", says(first) + document(first),
					counted(repeated, " further document", " of the same origin repeat it",
							" of the same origin repeats it"),
					counted(origins, " other origin", " say the same", " says the same"),
					others.values().stream().limit(NAMED).map(Footnotes::says).collect(Collectors.joining("; ")))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("; "));
		return subject(first) + ": " + sentence + ended(first);
	}

	/** Says what a resolution is and when it was adopted. */
	String resolution(Evidence record) {
		return record.shown().statement() + ", adopted on "
				+ EnglishText.date(Objects.requireNonNull(record.shown().date()).edtf()) + document(record)
				+ ended(record);
	}

	private static String counted(int number, String noun, String many, String one) {
		return (number == 0) ? "" : number + noun + ((number == 1) ? one : "s" + many);
	}

	/** Names what is counted, and where. */
	private String subject(Evidence record) {
		Evidence.Shown shown = record.shown();
		String label = Objects.requireNonNull(shown.measure()).label();
		boolean isWord = label.length() > 1 && Character.isLowerCase(label.charAt(1));
		String narrowing = Stream
			.of((shown.site() != null) ? shown.site().name() : null,
					(shown.side() != null) ? SIDES.get(shown.side()) : null,
					(shown.scope() != null) ? this.scopes.get(shown.scope()) : null)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
		return ((shown.district() != null) ? shown.district().name() : "The conflict as a whole") + ", "
				+ (isWord ? label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1) : label)
				+ (narrowing.isEmpty() ? "" : " (" + narrowing + ")");
	}

	private static String says(Evidence record) {
		Evidence.Shown shown = record.shown();
		Figure figure = shown.figure();
		String date = (shown.date() != null) ? EnglishText.date(shown.date().edtf()) : "";
		String what = (figure == null) ? " dated it " + date : " put it at "
				+ EnglishText.figure(figure.qualifier(), figure.value(), figure.low(), figure.high(), figure.unit())
				+ ((record.stock() && !date.isEmpty()) ? " as of " + date : "");
		return shown.sourceClaim().author() + what;
	}

	private static String document(Evidence record) {
		SourceClaim.Document source = record.shown().sourceClaim().source();
		String published = source.published();
		return " (“%s”, %s)".formatted(source.title(), (published != null) ? EnglishText.date(published) : "undated");
	}

	private String ended(Evidence record) {
		return ". Occupation Figures %s, %s%s".formatted(this.release.version(), this.publicAddress,
				record.shown().address().path());
	}

	private static String origin(Evidence record) {
		return record.shown().sourceClaim().origin();
	}

}
