package org.occupationfigures.total;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.claim.Claim;
import org.occupationfigures.claim.ClaimSelector;
import org.occupationfigures.claim.ClaimSelector.Choice;
import org.occupationfigures.claim.ClaimSelector.Key;
import org.occupationfigures.claim.SelectionRule;
import org.occupationfigures.total.Total.Missing;
import org.occupationfigures.total.Total.Overlap;
import org.occupationfigures.vocabulary.Named;
import org.occupationfigures.vocabulary.Vocabulary;
import org.occupationfigures.web.InvalidValue;
import org.occupationfigures.web.QueryParameters;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up figures of areas. */
@Component
public record Totals(ClaimSelector claims, Vocabulary vocabulary, JdbcClient jdbc) {

	/** Reads what is to be added up, and refuses what cannot be. */
	public TotalFilter read(QueryParameters parameters) {
		String measure = parameters.one("measure", this::addable);
		if (parameters.countGiven("measure") == 0) {
			parameters.fault("measure", "required");
		}
		String source = parameters.one("source", this.vocabulary.reader("source.id"));
		String side = parameters.one("side", QueryParameters.orNone(this.vocabulary.reader("claim.side")));
		SelectionRule pick = parameters.one("pick", (text) -> SelectionRule.parse(text, this.vocabulary));
		if (parameters.countGiven("source", "pick") != 1) {
			parameters.fault("pick", "either source or pick is required, not both");
		}
		parameters.check();
		return new TotalFilter(Objects.requireNonNull(measure), source, pick, side);
	}

	/** Chooses the figures, and refuses those of different sides. */
	public Supplier<Total> total(QueryParameters parameters, TotalFilter filter) {
		Map<Key, Choice> choices = this.claims.choose(List.of(filter.measure()),
				(filter.side() != null) ? List.of(filter.side()) : List.of(),
				(filter.pick() != null) ? filter.pick() : new SelectionRule("source:" + filter.source()));
		refuseMixedSides(parameters, choices);
		return () -> total(filter.measure(), choices);
	}

	private Total total(String measure, Map<Key, Choice> choices) {
		List<Claim> parts = new ArrayList<>();
		List<Missing> missing = new ArrayList<>();
		for (Named district : this.vocabulary.districts()) {
			Choice choice = Objects.requireNonNull(choices.get(new Key(district.id(), measure)));
			if (choice.claim() != null) {
				parts.add(choice.claim());
			}
			else {
				missing.add(new Missing(district.id(), district.name(), String.valueOf(choice.nullReason())));
			}
		}
		List<Overlap> overlaps = this.jdbc.sql("""
				select * from overlap_record
				where overlaps_with in (select id from district)
				order by district_id, overlaps_with, source_id""").query(Overlap::of).list();
		return Total.of(measure, Objects.requireNonNull(this.vocabulary.unit(measure)), parts, missing, overlaps);
	}

	private String addable(String word) {
		String measure = this.vocabulary.of("measure.id").require(word);
		String unit = this.vocabulary.unit(measure);
		InvalidValue.unless(unit != null && !unit.equals("percent"), "dates, words and shares cannot be added");
		return measure;
	}

	/** Adds up nothing that would put people of different sides into one sum. */
	private static void refuseMixedSides(QueryParameters parameters, Map<Key, Choice> choices) {
		TreeSet<String> sides = new TreeSet<>();
		choices.values().forEach((choice) -> sides.addAll(choice.sides()));
		if (sides.size() > 1) {
			parameters.fault("side",
					new InvalidValue("the claims count different sides; name one", List.copyOf(sides), () -> null));
			parameters.check();
		}
	}

	/** What is added up: the figures of a document, or those that a rule picks. */
	public record TotalFilter(String measure, @Nullable String source, @Nullable SelectionRule pick,
			@Nullable String side) {

	}

}
