package org.occupationfigures.dataset;

import org.flywaydb.core.api.FlywayException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;

/** Says in a few lines why the data set was not loaded. */
final class LoadFailures {

	private static final String ACTION = "Mend the data set and start again; nothing of it is served.";

	private LoadFailures() {
	}

	static class OfTheCheck extends AbstractFailureAnalyzer<InvalidDataset> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, InvalidDataset cause) {
			return new FailureAnalysis("The data set has " + cause.count() + " fault(s):\n\n" + cause.getMessage(),
					ACTION, cause);
		}

	}

	static class OfTheDatabase extends AbstractFailureAnalyzer<FlywayException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
			return new FailureAnalysis("The database refused the data set: "
					+ NestedExceptionUtils.getMostSpecificCause(cause).getMessage(), ACTION, cause);
		}

	}

}
