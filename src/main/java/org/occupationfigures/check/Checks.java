package org.occupationfigures.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.occupationfigures.check.Answer.Counts;
import org.occupationfigures.check.Answer.Nearest;
import org.occupationfigures.check.Question.Judgement;
import org.occupationfigures.http.Conditions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks questions up, all of a request in one round trip. */
@Component
class Checks {

	private static final int ELSEWHERE = 5;

	private final JdbcClient jdbc;

	private final Footnotes footnotes;

	Checks(JdbcClient jdbc, Footnotes footnotes) {
		this.jdbc = jdbc;
		this.footnotes = footnotes;
	}

	/**
	 * Answers questions.
	 * @param asked the questions
	 * @param shown how many matches, and how many others, each answer lists at most
	 * @return the answer to each
	 */
	Map<Question, Answer> answer(Collection<Question> asked, int shown) {
		List<Question> questions = asked.stream().distinct().toList();
		Map<String, List<Evidence>> found = find(questions);
		Map<Question, Answer> answers = new HashMap<>();
		for (int i = 0; i < questions.size(); i++) {
			Question question = questions.get(i);
			Judgement judgement = question.judge(found.getOrDefault(i + "held", List.of()));
			boolean neighbours = question instanceof DateQuestion && judgement.matches().isEmpty();
			Nearest nearest = neighbours ? new Nearest(first(found.get(i + "earlier")), first(found.get(i + "later")))
					: null;
			long origins = judgement.likeTheBest()
				.stream()
				.map((record) -> record.sourceClaim().origin())
				.distinct()
				.count();
			answers.put(question,
					new Answer(verdict(question, judgement),
							new Counts(judgement.matches().size(), judgement.others().size()),
							judgement.matches().stream().limit(shown).toList(),
							judgement.others().stream().limit(shown).toList(),
							judgement.elsewhere()
								.stream()
								.sorted(Comparator.comparing((Evidence record) -> !record.shares(question))
									.thenComparing(Evidence.IN_ORDER))
								.limit(Math.min(ELSEWHERE, shown))
								.toList(),
							nearest, origins, this.footnotes.of(question, judgement, origins)));
		}
		return answers;
	}

	private static String verdict(Question question, Judgement judgement) {
		if (!judgement.matches().isEmpty()) {
			return judgement.matches().get(0).match().verdict();
		}
		boolean comparable = question.isNarrowed() && judgement.known() && !(question instanceof WordQuestion);
		return comparable ? "differs" : "unknown";
	}

	private static @Nullable Evidence first(@Nullable List<Evidence> records) {
		return (records != null) ? records.get(0) : null;
	}

	private Map<String, List<Evidence>> find(List<Question> questions) {
		Conditions values = new Conditions();
		List<String> selects = new ArrayList<>();
		for (int i = 0; i < questions.size(); i++) {
			for (String view : questions.get(i).views()) {
				Conditions conditions = values.another();
				questions.get(i).narrow(conditions);
				selects
					.add("(select '%dheld' as question, e.* from %s e where %s)".formatted(i, view, conditions.sql()));
			}
			if (questions.get(i) instanceof DateQuestion date) {
				if (date.date().earliest() != null) {
					selects.add(neighbour(i + "earlier", date, values.another(), false));
				}
				if (date.date().latest() != null) {
					selects.add(neighbour(i + "later", date, values.another(), true));
				}
			}
		}
		Map<String, List<Evidence>> found = new HashMap<>();
		Map<String, Evidence> read = new HashMap<>();
		if (!selects.isEmpty()) {
			this.jdbc.sql(union(selects)).params(values.values()).query((ResultSet row) -> collect(row, read, found));
		}
		return found;
	}

	/**
	 * Unites queries in pairs, since the database copies the rows of a union at each
	 * level.
	 */
	private static String union(List<String> selects) {
		int half = selects.size() / 2;
		return (half == 0) ? selects.get(0) : "(" + union(selects.subList(0, half)) + " union all "
				+ union(selects.subList(half, selects.size())) + ")";
	}

	private static String neighbour(String name, DateQuestion question, Conditions conditions, boolean later) {
		question.about(conditions);
		conditions.and("kind = ?", (question.resolution() == null && question.measures().isEmpty()) ? "date" : null)
			.and(later ? "held_earliest > ?" : "held_latest < ?",
					later ? question.date().latest() : question.date().earliest());
		String order = later ? "held_earliest" : "held_latest desc";
		return "(select '%s' as question, e.* from %s e where %s order by %s, id limit 1)".formatted(name,
				question.views().get(0), conditions.sql(), order);
	}

	/** Reads a row; a record that several questions find is read once. */
	private static void collect(ResultSet row, Map<String, Evidence> read, Map<String, List<Evidence>> found)
			throws SQLException {
		String address = row.getString("type") + row.getString("id");
		Evidence record = read.get(address);
		if (record == null) {
			record = Evidence.of(row);
			read.put(address, record);
		}
		found.computeIfAbsent(row.getString("question"), (question) -> new ArrayList<>()).add(record);
	}

}
