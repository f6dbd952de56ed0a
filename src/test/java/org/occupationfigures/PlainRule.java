package org.occupationfigures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.occupationfigures.value.Edtf;
import tools.jackson.databind.JsonNode;

/**
 * The rules that choose one claim, in plain words: each claim is held against each other.
 */
public final class PlainRule {

	/** Gives rules of each form. */
	public static List<String> rules() {
		return List.of("latest", "latest-as-of", "lowest", "highest", "source:occupation-in-figures",
				"source:hajiyev-kalbajar-2018", "affiliation:press", "affiliation:azerbaijan-government",
				"affiliation:reference-work");
	}

	private static final Comparator<BigDecimal> UP = Comparator.naturalOrder();

	private static final Comparator<BigDecimal> DOWN = Comparator.reverseOrder();

	/**
	 * By how much what is more than a number exceeds it at least: less than any two
	 * differ.
	 */
	private static final BigDecimal LITTLE = new BigDecimal("0.000001");

	private PlainRule() {
	}

	/** Tells whether two dates may be one: neither ends before the other begins. */
	public static boolean meets(Edtf one, Edtf other) {
		return (one.earliest() == null || other.latest() == null || !one.earliest().isAfter(other.latest()))
				&& (one.latest() == null || other.earliest() == null || !one.latest().isBefore(other.earliest()));
	}

	/**
	 * Leaves the claims among which a rule chooses.
	 */
	public static List<JsonNode> among(String rule, List<JsonNode> claims) {
		String named = rule.substring(rule.indexOf(':') + 1);
		return claims.stream().filter((claim) -> switch (rule.replaceFirst(":.*", "")) {
			case "source" -> claim.at("/source_claim/source/id").asString().equals(named);
			case "affiliation" -> claim.at("/source_claim/affiliation").asString().equals(named);
			case "lowest", "highest" -> !claim.at("/figure/qualifier").asString("").equals("indefinite");
			default -> true;
		}).toList();
	}

	/**
	 * Chooses a claim.
	 * @return its id; null when none fits or those left state different figures or dates
	 */
	public static String choose(String rule, List<JsonNode> claims) {
		List<JsonNode> fitting = among(rule, claims);
		List<JsonNode> left = switch (rule) {
			case "lowest" -> first(fitting,
					Comparator.comparing((JsonNode claim) -> stated(claim, "low"), Comparator.nullsLast(UP))
						.thenComparing((claim) -> allowed(claim)[0], Comparator.nullsFirst(UP))
						.thenComparing((claim) -> allowed(claim)[1], Comparator.nullsLast(UP)));
			case "highest" -> first(fitting,
					Comparator.comparing((JsonNode claim) -> stated(claim, "high"), Comparator.nullsLast(DOWN))
						.thenComparing((claim) -> allowed(claim)[1], Comparator.nullsFirst(DOWN))
						.thenComparing((claim) -> allowed(claim)[0], Comparator.nullsLast(DOWN)));
			case "latest-as-of" -> last(fitting, "/as_of/edtf");
			default -> last(fitting, "/source_claim/source/published");
		};
		boolean alike = left.stream().map(PlainRule::says).distinct().count() < 2;
		return alike ? left.stream().map((claim) -> claim.get("id").asString()).sorted().findFirst().orElse(null)
				: null;
	}

	private static List<JsonNode> first(List<JsonNode> claims, Comparator<JsonNode> order) {
		return claims.stream()
			.filter((claim) -> claims.stream().noneMatch((other) -> order.compare(other, claim) < 0))
			.toList();
	}

	/** Leaves out what is certainly of an earlier time than another, and undated ones. */
	private static List<JsonNode> last(List<JsonNode> claims, String time) {
		List<JsonNode> dated = claims.stream().filter((claim) -> date(claim, time) != null).toList();
		List<JsonNode> left = dated.stream()
			.filter((claim) -> dated.stream().noneMatch((other) -> isBefore(date(claim, time), date(other, time))))
			.toList();
		return dated.isEmpty() ? claims : left;
	}

	private static boolean isBefore(Edtf one, Edtf other) {
		return one.latest() != null && other.earliest() != null && one.latest().isBefore(other.earliest());
	}

	private static Edtf date(JsonNode claim, String time) {
		String date = claim.at(time).asString(null);
		return (date != null) ? Edtf.parse(date) : null;
	}

	/** What a claim states, equal numbers written alike. */
	private static List<Object> says(JsonNode claim) {
		return Stream
			.of("/figure/value", "/figure/low", "/figure/high", "/figure/qualifier", "/date/edtf", "/date/qualifier")
			.map(claim::at)
			.map((node) -> node.isNumber() ? (Object) node.decimalValue().stripTrailingZeros() : node.asString(""))
			.toList();
	}

	/** What a claim states at an end; what it states at the other where it is open. */
	private static BigDecimal stated(JsonNode claim, String end) {
		BigDecimal value = number(claim.at("/figure/value"));
		if (value != null) {
			return value;
		}
		BigDecimal[] allowed = allowed(claim);
		int place = end.equals("low") ? 0 : 1;
		return (allowed[place] != null) ? allowed[place] : allowed[1 - place];
	}

	/** The least and the greatest that a claim allows, null where it is open. */
	private static BigDecimal[] allowed(JsonNode claim) {
		JsonNode figure = claim.get("figure");
		if (figure.isNull()) {
			return new BigDecimal[] { day(claim.at("/date/earliest")), day(claim.at("/date/latest")) };
		}
		BigDecimal value = number(figure.get("value"));
		return switch (figure.get("qualifier").asString()) {
			case "range", "estimate" -> new BigDecimal[] { number(figure.get("low")), number(figure.get("high")) };
			case "at-least" -> new BigDecimal[] { value, null };
			case "more-than" -> new BigDecimal[] { value.add(LITTLE), null };
			case "up-to" -> new BigDecimal[] { null, value };
			case "less-than" -> new BigDecimal[] { null, value.subtract(LITTLE) };
			case "indefinite" -> new BigDecimal[2];
			default -> new BigDecimal[] { number(figure.at("/rounding/low")), number(figure.at("/rounding/high")) };
		};
	}

	private static BigDecimal number(JsonNode node) {
		return node.isNumber() ? node.decimalValue() : null;
	}

	private static BigDecimal day(JsonNode date) {
		return (date.isNull() || date.isMissingNode()) ? null
				: BigDecimal.valueOf(LocalDate.parse(date.asString()).toEpochDay());
	}

}
