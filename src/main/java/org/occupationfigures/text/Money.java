package org.occupationfigures.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells money in currencies that the data set has not, and ranges of money. */
final class Money {

	/**
	 * Codes of ISO 4217, present and past, without those of metals, funds and tests, and
	 * without those that are words of English (ALL, COP, CUP, MAD, MOP, PEN, SIT, SOS,
	 * TOP, TRY).
	 */
	private static final Set<String> CODES = Set
		.of(("ADP AED AFA AFN AMD ANG AOA ARS ATS AUD AWG AYM AZM AZN BAM BBD BDT BEF BGL BGN BHD BIF BMD BND BOB"
				+ " BRL BSD BTN BWP BYB BYN BYR BZD CAD CDF CHF CLP CNY CRC CSD CUC CVE CYP CZK DEM DJF DKK DOP DZD EEK"
				+ " EGP ERN ESP ETB EUR FIM FJD FKP FRF GBP GEL GHC GHS GIP GMD GNF GRD GTQ GWP GYD HKD HNL HRK HTG HUF"
				+ " IDR IEP ILS INR IQD IRR ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL"
				+ " LTL LUF LVL LYD MDL MGA MGF MKD MMK MNT MRO MRU MTL MUR MVR MWK MXN MYR MZM MZN NAD NGN NIO NLG NOK"
				+ " NPR NZD OMR PAB PGK PHP PKR PLN PTE PYG QAR ROL RON RSD RUB RUR RWF SAR SBD SCR SDD SDG SEK SGD SHP"
				+ " SKK SLE SLL SRD SRG SSP STD STN SUR SVC SYP SZL THB TJS TMM TMT TND TPE TRL TTD TWD TZS UAH UGX USD"
				+ " UYU UZS VEB VED VEF VES VND VUV WST XAF XCD XCG XDR XOF XPF YER YUM ZAR ZMK ZMW ZWD ZWG ZWL ZWN ZWR")
			.split(" "));

	private static final Set<String> OWN_CODES = Set.of("USD", "AZN");

	private static final String NAMES = "(?:euros?|drams?|yen|yuan|renminbi|francs?|lir[ae]s?|laris?|rials?|riyals?"
			+ "|hryvn[iy]as?|tenge|rupees?|kron[aeo]r?|zlotys?|(?!(?:in|of|worth)\\s)\\p{L}[\\p{L}.]*+\\s++(?:dollars?|roubles?|rubles?|manats?))";

	private static final Pattern BEFORE = Pattern.compile("(?:\\p{Sc}|(?<!\\p{L})(?<code>[A-Z]{3}))\\s?$");

	private static final Pattern AFTER = Pattern
		.compile("\\s*+(?:\\p{Sc}|(?<code>[A-Z]{3})(?!\\p{L})|(?i:" + NAMES + ")(?!\\p{L}))");

	private static final String CURRENCY = "(?:\\p{L}{0,3}\\p{Sc}|(?i:USD|AZN)|[A-Z]{3})\\s?";

	private static final String NUMBER = "\\d[\\d.,]*(?<!\\D)";

	private static final String SCALE = "\\s*+(?i:" + NumberReader.SCALE_WORD + ")";

	private static final String TO = "\\s?(?:[-–—]|(?i:to))\\s?";

	private static final String TO_OR_AND = "\\s?(?:[-–—]|(?i:to|and|or))\\s?";

	private static final Pattern RANGE = Pattern
		.compile("(?<![\\p{L}\\p{N}])(?<currency>" + CURRENCY + ")" + NUMBER + "(?:" + TO_OR_AND + CURRENCY + NUMBER
				+ SCALE + "|(?:" + SCALE + ")?" + TO_OR_AND + NUMBER + SCALE + "|" + TO + NUMBER + ")");

	private Money() {
	}

	/** Takes ranges of money, whose scale and currency may be of both ends. */
	static void readRanges(Scan scan) {
		scan.each(RANGE, (match) -> isCurrency(match.group("currency").strip())
				? NumberReader.unreadable(match, "a range of money; write each with its currency and scale") : null);
	}

	private static boolean isCurrency(String written) {
		return !written.matches("\\p{L}{3}") || CODES.contains(written.toUpperCase(Locale.ROOT));
	}

	/** Tells whether another currency stands before a place. */
	static boolean isOtherBefore(CharSequence text, int start) {
		Matcher matcher = NumberReader.before(BEFORE, text, start);
		return matcher.find() && isOther(matcher);
	}

	/** Tells whether another currency stands after a place. */
	static boolean isOtherAfter(CharSequence text, int end) {
		Matcher matcher = NumberReader.after(AFTER, text, end);
		return matcher.lookingAt() && isOther(matcher);
	}

	private static boolean isOther(Matcher matcher) {
		String code = matcher.group("code");
		return code == null || (CODES.contains(code) && !OWN_CODES.contains(code));
	}

}
