package org.occupationfigures.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.extraction.About.Named;
import org.occupationfigures.extraction.Interpretation.Kind;

/**
 * Finds the measures of the numbers of a sentence: by what the words of each say is
 * counted and what befell it, else by what those beside it in a list or the heading say.
 */
final class MeasureBinding {

	private static final List<String> PLACES = List.of("village", "settlement");

	private final List<Clause> clauses;

	private final MeasureRules rules;

	private final Context context;

	private final List<Said> said;

	/** What is said of the last number of the list whose measures are known. */
	private @Nullable Said last;

	MeasureBinding(List<Clause> clauses, MeasureRules rules, Context context) {
		this.clauses = clauses;
		this.rules = rules;
		this.context = context;
		this.said = clauses.stream().map(Clause::said).toList();
		List<Why> mines = context.said().contexts().get("mines");
		if (mines != null) {
			this.said.forEach((one) -> one.contexts().putIfAbsent("mines", mines));
		}
	}

	/** Finds the measures of each number; nothing where the words do not name one. */
	List<Named> all() {
		List<Named> all = new ArrayList<>();
		for (int i = 0; i < this.clauses.size(); i++) {
			this.last = isApart(i) ? null : this.last;
			all.add(!isPart(i) ? find(i) : isPartTold(i) ? of(this.said.get(i + 1)) : Named.NOTHING);
		}
		return all;
	}

	private boolean isApart(int place) {
		return place > 0 && this.clauses.get(place - 1).isApart(this.clauses.get(place).mention().from());
	}

	/** A number that is a part, of which only a part is spoken of, or that is a rise. */
	private boolean isPart(int place) {
		Clause clause = this.clauses.get(place);
		Tokens tokens = clause.sentence().tokens();

		boolean another = tokens.isBefore(clause.mention().from(), "part-before")
				&& this.said.get(place).states().isEmpty();
		return another || tokens.is(clause.mention().to(), "part-after") || isPartOfNext(place)
				|| (place > 0 && isPartOfNext(place - 1));
	}

	/** {@code 18 of 24,374} */
	private boolean isPartOfNext(int place) {
		Mention part = this.clauses.get(place).mention();
		Tag of = this.clauses.get(place).sentence().tokens().tag(part.to(), "whole");
		return of != null && place + 1 < this.clauses.size()
				&& this.clauses.get(place + 1).mention().from() - of.to() <= 1;
	}

	/** Tells whether it is a part of so many whom something befell that is said. */
	private boolean isPartTold(int place) {
		Interpretation as = this.clauses.get(place).mention().as();
		return isPartOfNext(place) && as.kind() == Kind.QUANTITY && as.unit() == null
				&& !this.said.get(place + 1).states().stream().allMatch(States::isWho);
	}

	/** {@code Of 67 mosques 65 were destroyed} */
	private boolean isWhole(int place) {
		Clause clause = this.clauses.get(place);
		Tag of = clause.sentence().tokens().tagBefore(clause.mention().from(), "whole");
		return of != null && of.from() == clause.from();
	}

	/** {@code 613 nəfərdən 63-ü}: the word for the whole stands between. */
	private boolean isOfLast(int place) {
		int from = this.clauses.get(place).mention().from();
		return place > 0 && from - this.clauses.get(place - 1).mention().to() <= 2
				&& this.clauses.get(place).sentence().tokens().isBefore(from, "whole-ending");
	}

	private Named find(int place) {
		Said own = this.said.get(place);
		if (own.isSurface() && own.states().stream().findFirst().filter(States::isBeyond).isPresent()) {
			this.last = own;
			return Named.NOTHING;
		}
		if (!own.states().isEmpty()) {

			this.last = own;
			return of(own).or(() -> (own.thing().isGiven() || place == 0) ? Named.NOTHING
					: of(own.of(this.said.get(place - 1).thing())));
		}
		Said below = own.like(this.context.said());
		List<States> plain = List.of(States.PLAIN);
		boolean apart = own.contexts().containsKey("prewar") || own.contexts().containsKey("assessed") || isWhole(place)
				|| (place + 1 < this.clauses.size() && isOfLast(place + 1));
		return (isOfLast(place) ? Named.NOTHING : before(place)).or(() -> apart ? Named.NOTHING : after(place))
			.or(() -> this.context.isHeading() ? of(below).or(() -> of(below.told(plain))) : Named.NOTHING)
			.or(() -> isPlain(place) && !isLost() ? of(own.told(plain)) : Named.NOTHING)
			.or(() -> own.isSurface() ? of(own.of(Thing.NONE).told(List.of(States.SURFACE))) : Named.NOTHING);
	}

	private Named of(Said what) {
		Named found = what.isUnmeasured() ? Named.NOTHING : this.rules.of("quantity", what);
		this.last = found.isGiven() ? what : this.last;
		return found;
	}

	/**
	 * {@code … 9 schools were destroyed, 3 libraries}: it befell both. No list goes on
	 * from shares to numbers, or where a word is not known.
	 */
	private Named before(int place) {
		Said own = this.said.get(place);
		Said before = this.last;
		return (before == null || this.clauses.get(place).unknown(false) > 0
				|| this.clauses.get(place).isShare() != "percent".equals(before.unit())) ? Named.NOTHING
						: of(own.like(before));
	}

	/** {@code 9 schools, 3 libraries were destroyed}: it befell both. */
	private Named after(int place) {
		Said own = this.said.get(place);
		return IntStream
			.range(place + 1,
					own.thing().isGiven() && this.clauses.get(place).unknown(true) == 0 ? this.clauses.size() : 0)
			.takeWhile((next) -> !isApart(next))
			.mapToObj((next) -> this.said.get(next).states())
			.filter((told) -> !told.isEmpty())
			.findFirst()
			.map((told) -> of(own.told(told)))
			.orElse(Named.NOTHING);
	}

	/** Tells whether a place lost what is listed: its villages are no total. */
	private boolean isLost() {
		return this.last != null
				&& this.last.states().stream().anyMatch((state) -> state.isOnly(Set.of("lost", "destroyed")));
	}

	/**
	 * Tells whether nothing need befall it: a village among unknown words is no total.
	 */
	private boolean isPlain(int place) {
		Said own = this.said.get(place);
		boolean one = BigDecimal.ONE.equals(this.clauses.get(place).mention().as().value());
		boolean total = !one && this.clauses.get(place).unknown(false) == 0 || own.contexts().containsKey("total")
				|| own.contexts().containsKey("prewar");
		return own.thing().isBeside() && (total || Collections.disjoint(own.thing().values(), PLACES));
	}

}
