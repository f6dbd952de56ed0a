package org.occupationfigures.web;

import java.util.List;

import org.springframework.http.HttpStatus;

/** A request that is answered with a problem document. */
public class ProblemException extends RuntimeException {

	private final transient Problem problem;

	/** Reports a kind of problem that the status alone tells. */
	public ProblemException(HttpStatus status, String detail) {
		this(Problem.of(status, detail));
	}

	ProblemException(HttpStatus status, String type, String title, String detail, List<Problem.Fault> faults) {
		this(new Problem(Problem.URN + type, title, status.value(), detail, null, faults));
	}

	private ProblemException(Problem problem) {
		super(problem.detail());
		this.problem = problem;
	}

	Problem problem() {
		return this.problem;
	}

}
