package org.occupationfigures;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupationfigures.claim.ClaimIndex;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** How many words of the columns of claims an answer looks through. */
@ApiTest
@Import(IndexWorkTests.WordCount.class)
class IndexWorkTests {

	@Autowired
	private Api api;

	@Autowired
	private WordCount looked;

	@ParameterizedTest
	@ValueSource(strings = { "latest", "lowest", "highest", "affiliation:press" })
	void choosingLooksThroughNoWords(String rule) {
		assertThat(this.looked.during(() -> this.api.ok("/v1/comparisons?limit=1000&pick=" + rule))).isZero();
	}

	@Test
	void aTextOfAHundredNumbersLooksThroughTheMeasuresOncePerNumber() {
		String numbers = IntStream.range(0, 100)
			.mapToObj((i) -> (101 + i) + "+of+them")
			.collect(Collectors.joining("%3B+"));
		long measures = this.api.ok("/v1/measures").at("/meta/total").asLong();
		assertThat(this.looked
			.during(() -> assertThat(this.api.ok("/v1/check?text=" + numbers).get("findings")).hasSize(100)))
			.isBetween(100L, 100 * measures);
	}

	@Test
	void aTextThatRepeatsANumberLooksItUpOnce() {
		String number = "101+of+them%3B+";
		long once = this.looked.during(() -> this.api.ok("/v1/check?text=" + number));
		assertThat(this.looked.during(() -> this.api.ok("/v1/check?text=" + number.repeat(100)))).isEqualTo(once);
	}

	@TestComponent
	static class WordCount implements BeanPostProcessor {

		private final Map<String, Integer> sizes = new ConcurrentHashMap<>();

		private final AtomicLong words = new AtomicLong();

		long during(Runnable work) {
			long before = this.words.get();
			work.run();
			return this.words.get() - before;
		}

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			if (!(bean instanceof ClaimIndex index)) {
				return bean;
			}
			ProxyFactory counted = new ProxyFactory(index);
			counted.setProxyTargetClass(true);
			counted.addAdvice((MethodInterceptor) (call) -> {
				if (call.getMethod().getName().equals("words")) {
					this.words.addAndGet(this.sizes.computeIfAbsent((String) call.getArguments()[0],
							(column) -> index.words(column, index.all()).size()));
				}
				return call.proceed();
			});
			return counted.getProxy();
		}

	}

}
