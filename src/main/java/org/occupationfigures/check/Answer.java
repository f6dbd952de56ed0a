package org.occupationfigures.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.occupationfigures.web.Address;

/** What the sources say about a number or a date. Never whether it is true. */
public record Answer(@Nullable String verdict, @Nullable String reason, Counts counts, List<Match> matches,
		List<Other> others, List<Evidence> elsewhere, @Nullable Nearest nearest, int origins, @Nullable String footnote,
		@Nullable Address claimsAddress) {

	/** An answer that only says who uses a number or a date, if anyone. */
	static Answer aside(@Nullable String verdict, String reason, int count, List<Evidence> elsewhere,
			@Nullable Address claims) {
		return new Answer(verdict, reason, new Counts(0, 0, count), List.of(), List.of(), elsewhere, null, 0, null,
				claims);
	}

	public record Counts(int matches, int others, int elsewhere) {

	}

	public record Match(Fit match, @Nullable BigDecimal difference, @Nullable Compared compared, Evidence record) {

	}

	public record Other(String relation, @Nullable BigDecimal difference, @Nullable Compared compared,
			Evidence record) {

	}

	/** The number asked in another unit, of a range its lower end. */
	public record Compared(BigDecimal value, String unit, BigDecimal factor) {

	}

	public record Nearest(@Nullable Evidence earlier, @Nullable Evidence later) {

	}

	/** How a record fits, and the verdict where it is the best. */
	public enum Fit {

		EXACT("stated"), CERTAIN("stated"), BOUNDS("consistent"), ROUNDING("consistent"), POSSIBLE("consistent"),
		NEAR("near");

		public final String verdict;

		Fit(String verdict) {
			this.verdict = verdict;
		}

		@JsonValue
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
