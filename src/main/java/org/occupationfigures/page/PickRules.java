package org.occupationfigures.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.vocabulary.Vocabulary;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of {@code pick} that a form offers: a caller chooses one, nobody else. */
@Component
public record PickRules(JdbcClient jdbc, Vocabulary vocabulary) {

	private static final String WHOLE = """
			from claim where district_id is not null and scope is null and site_id is null""";

	/** Gives the rules, with the documents that state such measures of several areas. */
	List<Rule> rules(List<String> measures) {
		List<Rule> rules = new ArrayList<>(
				Stream.of("latest", "latest-as-of", "lowest", "highest").map(Rule::new).toList());
		this.vocabulary.of("source.affiliation")
			.values()
			.forEach((affiliation) -> rules.add(new Rule("affiliation:" + affiliation)));
		rules.addAll(this.jdbc
			.sql("select 'source:' || source_id as rule, source_title || ', ' || source_publisher as document " + WHOLE
					+ " and measure_id in (:measures) group by source_id, source_title, source_publisher"
					+ " having count(distinct district_id) > 1 order by count(distinct district_id) desc, source_id")
			.param("measures", measures)
			.query(Rule.class)
			.list());
		return rules;
	}

	/**
	 * Gives the measures that can be added up, of which there are figures of several
	 * areas.
	 */
	List<String> addable() {
		return this.jdbc
			.sql("select measure_id " + WHOLE + " and unit not in ('', 'percent') group by measure_id, measure_label"
					+ " having count(distinct district_id) > 1 order by measure_label")
			.query(String.class)
			.list();
	}

	/** A rule; the document is named only where the rule is of one. */
	public record Rule(String rule, @Nullable String document) {

		Rule(String rule) {
			this(rule, null);
		}

		/** Finds a rule among those that are offered, or makes it of its words. */
		public static Rule of(String rule, List<Rule> offered) {
			return offered.stream().filter((one) -> one.rule.equals(rule)).findFirst().orElseGet(() -> new Rule(rule));
		}

		/** Says what it chooses. */
		public String label(View view) {
			String id = this.rule.substring(this.rule.indexOf(':') + 1);
			return this.rule.startsWith("source:") ? Objects.requireNonNullElse(this.document, id)
					: this.rule.startsWith("affiliation:") ? view.word("affiliation", id) : view.plain("pick." + id);
		}

	}

}
