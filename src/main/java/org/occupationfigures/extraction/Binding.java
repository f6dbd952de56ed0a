package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.About.Named;
import org.occupationfigures.extraction.Interpretation.Kind;

/**
 * Finds what each number and date of a sentence is about: the measure, the area, the side
 * and the war, by the words of the sentence, else by what stands above it.
 */
record Binding(Sentence sentence, MeasureRules rules, Context context) {

	/** How near before a number a word such as not denies it. */
	private static final int DENIED = 5;

	/** So many words, the number among them, say nothing of it in a list. */
	private static final int BARE = 4;

	/**
	 * How many characters a year has: a date that is no more is of what its own words
	 * say.
	 */
	private static final int YEAR = 4;

	/** Gives the numbers and dates with what they are about, in order. */
	List<Mention> bind() {
		return Stream.of(ofKind(Kind.RESOLUTION, Kind.LABEL, Kind.UNREADABLE), quantities(), dates())
			.flatMap((mentions) -> mentions)
			.sorted(Comparator.comparingInt(Mention::from))
			.toList();
	}

	private Stream<Mention> ofKind(Kind... kinds) {
		return this.sentence.mentions().stream().filter((mention) -> List.of(kinds).contains(mention.as().kind()));
	}

	/** Gives what a heading leaves to the lines below it. */
	Context heading() {
		int end = this.sentence.tokens().size();
		Said said = new Clause(this.sentence, Mention.label(0, 0), 0, end).said();
		return new Context(said.in(this.sentence.only("unit", this.sentence.words("unit")).value()),
				new Places(this.sentence).only(), this.context.period());
	}

	private Stream<Mention> quantities() {
		List<Clause> clauses = Clause.of(this.sentence,
				ofKind(Kind.QUANTITY, Kind.UNQUANTIFIED, Kind.UNREADABLE).map(this::inUnit).toList());
		List<Named> measures = new MeasureBinding(clauses, this.rules, this.context).all();
		return IntStream.range(0, clauses.size())
			.filter((i) -> !clauses.get(i).mention().is(Kind.UNREADABLE))
			.mapToObj((i) -> about(clauses.get(i), measures.get(i)));
	}

	/** A number without a unit has that of the head of its column. */
	private Mention inUnit(Mention mention) {
		boolean given = !mention.is(Kind.QUANTITY) || mention.as().unit() != null;
		return given ? mention : mention.with(mention.as().in(this.context.said().unit()));
	}

	/**
	 * Tells whether another country or conflict is named in its clause, or in its
	 * sentence and nothing of this conflict in its clause.
	 */
	private boolean isElsewhere(Clause clause) {
		return !clause.words("elsewhere").isEmpty() || (!this.sentence.words("elsewhere").isEmpty()
				&& Stream.of("area", "region", "side", "country").allMatch((kind) -> clause.words(kind).isEmpty()));
	}

	private Mention about(Clause clause, Named measures) {
		if (isElsewhere(clause)) {
			return clause.mention().noted(Reading.ELSEWHERE);
		}
		// A share in words, as half of them, may be of others.
		boolean fraction = clause.isShare() && this.sentence.tokens().is(clause.mention().from(), "fraction");
		boolean placed = !clause.words("area").isEmpty() || (this.sentence.words("overall", 0, clause.to()).isEmpty()
				&& (measures.isGiven() || (clause.words("state").isEmpty() && !fraction)));
		boolean ofWhole = (clause.isShare() || clause.words("area").isEmpty())
				&& clause.words("area-as-whole").stream().anyMatch((whole) -> clause.distance(whole) <= 2);
		Named area = ofWhole ? Places.WHOLE : placed
				? area(clause, !Collections.disjoint(this.rules.displacement, measures.values())) : Named.NOTHING;
		Named side = new Places(this.sentence).side(clause);
		Named period = this.sentence.words("period").isEmpty() ? this.context.period()
				: this.sentence.only("period", this.sentence.words("period"));
		Mention bound = bound(clause, isWeak(clause, measures, area, period) ? Named.NOTHING : measures, area, side,
				period);
		return isDenied(clause) ? bound.noted(Reading.DENIED)
				: (measures.isGiven() && isOpen(clause)) ? bound.noted(Reading.OPEN) : bound;
	}

	/**
	 * Words leave open what is counted that do not say it, or where many are not known.
	 */
	private boolean isOpen(Clause clause) {
		Tokens tokens = this.sentence.tokens();
		Said said = clause.said();
		int many = Integer.parseInt(tokens.lexicon().values("open").iterator().next());
		return clause.unknown(false) >= many || tokens.isUnknown(clause.counted())
				|| tokens.isUnknown(clause.counted() + 1) || (clause.to() - clause.from() > BARE && said.unit() == null
						&& said.states().isEmpty() && !said.thing().isGiven() && !this.context.isHeading());
	}

	/**
	 * A population of no area, of a country, of an event or of an unknown kind is none.
	 */
	private boolean isWeak(Clause clause, Named measures, Named area, Named period) {
		boolean whole = area.values().equals(Places.WHOLE.values())
				&& (period.isGiven() || !clause.words("country").isEmpty());
		return measures.values().contains("population-stated") && (!area.isGiven() || area.equals(Places.SEVERAL)
				|| whole || this.sentence.tokens().isUnknown(clause.counted()));
	}

	private Named area(Clause clause, boolean displaced) {
		return new Places(this.sentence).area(clause, displaced).or(this.context::district);
	}

	/** Gives the only date of its own words, else the only one of the sentence. */
	private @Nullable String time(Clause clause) {
		List<Mention> all = ofKind(Kind.DATE).toList();
		List<Mention> own = all.stream()
			.filter((date) -> date.from() >= clause.from() && date.to() <= clause.to())
			.toList();
		List<Mention> dates = own.isEmpty() ? all : own;
		String only = (dates.size() == 1) ? dates.get(0).as().date() : null;
		return (only != null && Character.isDigit(only.charAt(0))) ? only : null;
	}

	private boolean isDenied(Clause clause) {
		int number = clause.mention().from();
		return this.sentence.words("negation", Math.max(clause.from(), number - DENIED), number)
			.stream()
			.anyMatch((tag) -> this.sentence.separators(tag.to(), number) == 0);
	}

	/**
	 * A date is one of a measure where what happened stands beside it, or beside the date
	 * before it in a list.
	 */
	private Stream<Mention> dates() {
		List<States> last = this.context.said().states();
		List<Mention> bound = new ArrayList<>();
		String time = "";
		for (Clause clause : Clause.of(this.sentence, ofKind(Kind.DATE).map(this::noted).toList())) {
			Said said = clause.said();
			String date = Objects.requireNonNull(clause.mention().as().date());
			Predicate<States> event = (state) -> date.length() <= YEAR && state.isOnly(Set.of("escalation"));
			last = (said.states().isEmpty() && date.length() > YEAR) ? last
					: said.states().stream().filter(States::isNear).filter(event.negate()).toList();
			time = Character.isDigit(date.charAt(0)) ? date : time;
			bound.add(happened(clause, said.told(ofKind(Kind.RESOLUTION).findAny().isPresent() ? List.of() : last),
					time));
		}
		return bound.stream();
	}

	/** Notes a date that has no year of its own. */
	private Mention noted(Mention date) {
		String year = Objects.toString(date.as().date(), "").split("[-/]")[0];
		boolean own = year.endsWith("X") || IntStream.range(date.from(), date.to())
			.mapToObj((at) -> this.sentence.tokens().at(at).text())
			.anyMatch((text) -> text.equals(year) || (text.length() == 2 && year.endsWith(text)));
		return own ? date : date.noted("Its year is that of another date");
	}

	/** Binds a date at a time: that of the last date with a year; empty for none. */
	private Mention happened(Clause clause, Said said, String time) {
		Named area = area(clause, false);
		if (!time.isEmpty() && (time.compareTo("1995") < 0 || time.compareTo("2020") >= 0)) {
			said.contexts().put((time.compareTo("1995") < 0) ? "before-1995" : "since-2020", List.of());
		}
		boolean day = Objects.toString(clause.mention().as().date(), "").matches("\\d{4}-\\d\\d-\\d\\d");
		if (area.isGiven()
				&& ((day && !area.values().equals(Places.WHOLE.values())) || area.equals(this.context.district()))) {
			said.contexts().put("place", List.of());
		}
		Named measures = clause.isOfOthers() || isElsewhere(clause) || (!time.isEmpty() && time.compareTo("1987") < 0)
				? Named.NOTHING : this.rules.of("date", said.of(Thing.NONE));
		return bound(clause, measures, area, Named.NOTHING, Named.NOTHING);
	}

	private Mention bound(Clause clause, Named measures, Named area, Named side, Named period) {
		boolean several = area.equals(Places.SEVERAL);
		Mention bound = clause.mention()
			.about(About.of(measures, several ? Named.NOTHING : area, side, period,
					clause.mention().is(Kind.DATE) ? null : time(clause)));
		return (several && measures.isGiven()) ? bound.noted(Reading.SEVERAL_AREAS) : bound;
	}

}
