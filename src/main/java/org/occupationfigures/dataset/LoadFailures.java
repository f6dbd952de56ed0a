package org.occupationfigures.dataset;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;

/** Says in a few lines why the data set was not loaded. */
class LoadFailures extends AbstractFailureAnalyzer<Throwable> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Throwable cause) {
		InvalidDataset invalid = findCause(rootFailure, InvalidDataset.class);
		FlywayException refused = findCause(rootFailure, FlywayException.class);
		String reason = (invalid != null)
				? "The data set has " + invalid.count + " fault(s):\n\n" + invalid.getMessage()
				: (refused != null) ? "The database refused the data set: "
						+ NestedExceptionUtils.getMostSpecificCause(refused).getMessage() : null;
		return (reason != null) ? new FailureAnalysis(reason,
				"Mend the data set and start again; nothing of it is served.", rootFailure) : null;
	}

}
