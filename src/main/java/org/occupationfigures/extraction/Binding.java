package org.occupationfigures.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.occupationfigures.extraction.About.Named;
import org.occupationfigures.extraction.Interpretation.Kind;

/**
 * Finds what each number and date of a sentence is about: the measure, the area, the side
 * and the war, by the words of the sentence, else by what stands above it.
 */
final class Binding {

	/** How near before a number a word such as not denies it. */
	private static final int DENIED = 5;

	private final Sentence sentence;

	private final MeasureRules rules;

	private final Context context;

	private final Places places;

	Binding(Sentence sentence, MeasureRules rules, Context context) {
		this.sentence = sentence;
		this.rules = rules;
		this.context = context;
		this.places = new Places(sentence);
	}

	/** Gives the numbers and dates with what they are about, in order. */
	List<Mention> bind() {
		Stream<Mention> others = this.sentence.mentions()
			.stream()
			.filter((mention) -> mention.is(Kind.RESOLUTION) || mention.is(Kind.LABEL) || mention.is(Kind.UNREADABLE));
		return Stream.of(others, quantities(), dates())
			.flatMap((mentions) -> mentions)
			.sorted(Comparator.comparingInt(Mention::from))
			.toList();
	}

	/** Gives what a heading leaves to the lines below it. */
	Context heading() {
		int end = this.sentence.tokens().size();
		Said said = new Clause(this.sentence, Mention.label(0, 0), 0, end).said();
		return new Context(said.in(this.sentence.only("unit", "unit").value()), this.places.only(),
				this.sentence.only("side", "side"), this.context.period());
	}

	private Stream<Mention> quantities() {
		List<Clause> clauses = Clause.of(this.sentence,
				this.sentence.mentions()
					.stream()
					.filter((mention) -> mention.is(Kind.QUANTITY) || mention.is(Kind.UNQUANTIFIED)
							|| mention.is(Kind.UNREADABLE))
					.map(this::inUnit)
					.toList());
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

	private Mention about(Clause clause, Named measures) {
		Named area = area(clause, measures.values().stream().anyMatch(this.rules::isDisplacement));
		Named side = this.places.side(clause).or(this.context::side);
		Named period = this.sentence.words("period").isEmpty() ? this.context.period()
				: this.sentence.only("period", "period");
		Mention bound = clause.mention().about(About.of(measures, area, side, period));
		return isDenied(clause) ? bound.noted(Reading.DENIED) : bound;
	}

	/** Finds the area, of which that of the heading is one where there is no other. */
	private Named area(Clause clause, boolean displaced) {
		Named area = this.places.area(clause, displaced);
		boolean wide = area.values().equals(Places.WHOLE.values()) && this.context.district().isGiven();
		return wide ? this.context.district() : area.or(this.context::district);
	}

	private boolean isDenied(Clause clause) {
		int number = clause.mention().from();
		return this.sentence.words("negation", Math.max(clause.from(), number - DENIED), number)
			.stream()
			.anyMatch((tag) -> this.sentence.separators(tag.to(), number) == 0);
	}

	/**
	 * A date is one of a measure where what happened stands beside it, or beside the date
	 * before it in a list; else beside the next one, where the verb stands last.
	 */
	private Stream<Mention> dates() {
		boolean ofResolution = this.sentence.mentions().stream().anyMatch((mention) -> mention.is(Kind.RESOLUTION));
		List<Clause> clauses = Clause.of(this.sentence, noted());
		List<Said> said = clauses.stream().map(Clause::said).toList();
		List<States> last = this.context.said().states();
		List<Mention> bound = new ArrayList<>();
		for (int i = 0; i < clauses.size(); i++) {
			boolean own = !said.get(i).states().isEmpty();
			last = (own || last.isEmpty()) ? near(said.subList(i, own ? i + 1 : said.size())) : last;
			bound.add(happened(clauses.get(i), said.get(i).told(ofResolution ? List.of() : last)));
		}
		return bound.stream();
	}

	/** Notes each date that has no year of its own. */
	private List<Mention> noted() {
		return this.sentence.mentions().stream().filter((mention) -> mention.is(Kind.DATE)).map((mention) -> {
			String year = Objects.toString(mention.as().date(), "").split("[-/]")[0];
			boolean own = year.endsWith("X") || IntStream.range(mention.from(), mention.to())
				.mapToObj((at) -> this.sentence.tokens().at(at).text())
				.anyMatch((text) -> text.equals(year) || (text.length() == 2 && year.endsWith(text)));
			return year.equals("XXXX") ? mention.noted("The text does not give its year")
					: own ? mention : mention.noted("Its year is that of another date");
		}).toList();
	}

	private static List<States> near(List<Said> said) {
		return said.stream()
			.map((one) -> one.states().stream().filter(States::isNear).toList())
			.filter((near) -> !near.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	private Mention happened(Clause clause, Said said) {
		Named area = area(clause, false);
		Periods.time(clause.mention().as().date()).forEach((time) -> said.contexts().put(time, List.of()));
		if (area.isGiven() && area.equals(this.context.district())) {
			said.contexts().put("place", List.of());
		}
		return clause.mention()
			.about(About.of(this.rules.of("date", said.of(Thing.NONE)), area, Named.NOTHING, Named.NOTHING));
	}

}
