package org.occupationfigures.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim.Figure;
import org.occupationfigures.dataset.Release;
import org.occupationfigures.source.Origins;
import org.occupationfigures.source.SourceClaim;
import org.occupationfigures.value.EnglishText;
import org.occupationfigures.web.PageLinks;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Writes the sentence that names who says something, ready to be printed. */
@Component
class Footnotes {

	/** How many other origins are named. */
	static final int NAMED = 3;

	private static final Map<String, String> SIDES = Map.of("armenian", "Armenian side", "azerbaijani",
			"Azerbaijani side", "both", "both sides", "unspecified", "side not said");

	private final String publicAddress;

	private final Release release;

	private final Map<String, String> scopes;

	private final Origins origins;

	private final PageLinks pages;

	/** The measures that describe a state at a time. */
	final Set<String> stocks;

	/** The measures that are counted over a period. */
	final Set<String> flows;

	Footnotes(@Value("${public-address}") String publicAddress, Release release, JdbcClient jdbc, Origins origins,
			PageLinks pages) {
		this.publicAddress = publicAddress;
		this.release = release;
		this.origins = origins;
		this.pages = pages;
		this.scopes = Register.words(jdbc, "select id, label from scope");
		this.stocks = measures(jdbc, "stock");
		this.flows = measures(jdbc, "flow");
	}

	private static Set<String> measures(JdbcClient jdbc, String time) {
		return jdbc.sql("select id from measure where time = ?").param(time).query(String.class).set();
	}

	/**
	 * Says who puts it at what, how many repeat it, how many origins say the same, and
	 * what those beside say; before all that what was asked and missed, if it was.
	 */
	String of(Evidence first, List<Evidence> beside, int repeated, int origins, @Nullable String missed) {
		Set<String> named = new HashSet<>(Set.of(first.sourceClaim().origin()));
		Stream<String> others = beside.stream()
			.filter((record) -> named.add(record.sourceClaim().origin()))
			.limit(NAMED)
			.map(this::says);
		Stream<String> parts = Stream.of((missed != null) ? "no document here " + missed : "",
				says(first) + document(first),
				count(repeated, " further document of the same origin repeats it",
						" further documents of the same origin repeat it"),
				count(origins, " other origin says the same", " other origins say the same"));
		return subject(first) + ": "
				+ Stream.concat(parts, others).filter((part) -> !part.isEmpty()).collect(Collectors.joining("; "))
				+ ended(first);
	}

	private static String count(int number, String one, String several) {
		return (number == 0) ? "" : number + ((number == 1) ? one : several);
	}

	/** Says what a resolution is and when it was adopted. */
	String resolution(Evidence record) {
		return record.statement() + ", adopted on " + date(record) + document(record) + ended(record);
	}

	/** Names what is counted, and where. */
	private String subject(Evidence record) {
		String label = Objects.requireNonNull(record.measure()).label();
		boolean isWord = label.length() > 1 && Character.isLowerCase(label.charAt(1));
		String area = (record.district() != null) ? record.district().name() : "The conflict as a whole";
		return EnglishText.sentence("{area}, " + (isWord ? StringUtils.uncapitalize(label) : label), area, null, null,
				(record.site() != null) ? record.site().name() : null,
				(record.side() != null) ? SIDES.get(record.side()) : null,
				(record.scope() != null) ? this.scopes.get(record.scope()) : null);
	}

	private String says(Evidence record) {
		Figure figure = record.figure();
		if (figure == null) {
			return who(record.sourceClaim()) + " dated it " + date(record);
		}
		return who(record.sourceClaim()) + " put it at "
				+ EnglishText.figure(figure.qualifier(), figure.value(), figure.low(), figure.high(), figure.unit())
				+ time(record);
	}

	/** Names the origin, and who gives it where that is somebody else. */
	private String who(SourceClaim claim) {
		String origin = this.origins.name(claim.origin());
		return claim.author().startsWith(origin) ? claim.author() : origin + ", by " + claim.author() + ",";
	}

	private String time(Evidence record) {
		boolean stock = record.measure() != null && this.stocks.contains(record.measure().id());
		return (record.date() == null) ? ""
				: stock ? " as of " + date(record) : isFlow(record) ? " (" + date(record) + ")" : "";
	}

	boolean isFlow(Evidence record) {
		return record.measure() != null && this.flows.contains(record.measure().id());
	}

	private static String date(Evidence record) {
		return (record.date() != null) ? EnglishText.date(record.date().edtf()) : "";
	}

	private static String document(Evidence record) {
		SourceClaim.Document source = record.sourceClaim().source();
		String published = source.published();
		return " (“%s”, %s)".formatted(source.title(), (published != null) ? EnglishText.date(published) : "undated");
	}

	private String ended(Evidence record) {
		return ". Occupation Figures %s, %s%s".formatted(this.release.version(), this.publicAddress,
				this.pages.pageOf(record.address()));
	}

}
