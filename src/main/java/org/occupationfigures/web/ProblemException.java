package org.occupationfigures.web;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/** A request that is answered with a problem document. */
public final class ProblemException extends RuntimeException {

	private final transient Problem problem;

	private ProblemException(Problem problem) {
		super(problem.detail());
		this.problem = problem;
	}

	/** Reports a kind of problem that the status alone tells. */
	public ProblemException(HttpStatus status, String detail) {
		this(Problem.of(status, detail));
	}

	/** The address names a record which the data set does not have. */
	public static ProblemException noSuchRecord(String id, InvalidValue rejected) {
		return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "no-such-record", "No such record",
				String.valueOf(rejected.getMessage()), List.of(rejected.in("id", id))));
	}

	/** Accepts the id or name in a path as a reader does. */
	public static String requireRecord(UnaryOperator<String> reader, String id) {
		try {
			return reader.apply(id);
		}
		catch (InvalidValue ex) {
			throw noSuchRecord(id, ex);
		}
	}

	/** The address names a record that is no more; null when it has no successor. */
	public static ProblemException withdrawn(String id, String reason, @Nullable String successor) {
		return new ProblemException(Problem.of(HttpStatus.GONE, "withdrawn", "Withdrawn", "Withdrawn: " + reason,
				List.of(new Problem.Fault("id", id, reason, successor, null))));
	}

	/** The cursor names no record. */
	public static ProblemException cursorOfNoRecord() {
		return badParameter("after", "not a cursor: it names no record");
	}

	static ProblemException badParameter(String name, String reason) {
		return badParameters(List.of(new Problem.Fault(name, null, reason, null, null)), 1);
	}

	/** So many parameters cannot be accepted, of which the first are shown. */
	static ProblemException badParameters(List<Problem.Fault> shown, int count) {
		String detail = (count == 1) ? shown.get(0).name() + ": " + shown.get(0).reason()
				: count + " parameters cannot be accepted"
						+ ((count > shown.size()) ? "; the first " + shown.size() + " are shown" : "");
		return new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "bad-parameters",
				"Parameters that cannot be accepted", detail, shown));
	}

	public Problem problem() {
		return this.problem;
	}

}
