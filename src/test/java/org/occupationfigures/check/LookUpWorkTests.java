package org.occupationfigures.check;

import java.lang.management.ManagementFactory;
import java.util.List;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.ApiTest;
import org.occupationfigures.value.Edtf;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How much looking one date up does, counted by the memory that it asks for. */
@ApiTest
class LookUpWorkTests {

	/** A text has up to 100 dates. */
	private static final int MOST_BYTES = 300_000;

	@Autowired
	private Checks checks;

	@ParameterizedTest
	@ValueSource(strings = { "1850/2020", "1920/1990", "1993", "1900/..", "../2020", "1993-04-02", "199X" })
	void looksADateUpAtLittleCost(String date) {
		Question question = new DateQuestion(Edtf.parse(date), null, List.of(), null);
		this.checks.answer(question, 1);
		assertThat(allocated(() -> this.checks.answer(question, 1))).isLessThan(MOST_BYTES);
	}

	private static long allocated(Runnable work) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		work.run();
		return threads.getCurrentThreadAllocatedBytes() - before;
	}

}
