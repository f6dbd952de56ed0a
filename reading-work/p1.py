import re
B='src/main/java/org/occupationfigures/'
def sub(f,*prs):
    s=open(f).read()
    for a,b in prs:
        assert s.count(a)==1,(f,a,s.count(a)); s=s.replace(a,b)
    open(f,'w').write(s)
open(B+'value/MeasureTime.java','w').write('''package org.occupationfigures.value;

import java.util.Locale;

/** What the figures of a measure have to do with time. */
public enum MeasureTime {

	/** What happened: every claim is compared. */
	EVENT,

	/** Counted over a period: only claims on the same period are compared. */
	FLOW,

	/** A state at a time: claims of times that do not overlap need not agree. */
	STOCK;

	public static MeasureTime of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	/** Tells whether claims of two times that state different things differ. */
	boolean compares(Interval one, Interval other) {
		return switch (this) {
			case EVENT -> true;
			case FLOW -> one.equals(other);
			case STOCK -> one.overlaps(other);
		};
	}

}
''')
sub(B+'value/Agreement.java',
('''	/** Claims differ only where they describe a stock at times that do not overlap. */
''','''	/**
	 * Claims differ only where they describe a stock at times that do not overlap, or are
	 * of a flow over different periods.
	 */
'''),
('''	 * @param stock whether they describe a state at a time, rather than what happened
	 */
	public static @Nullable Agreement of(List<Stated> claims, boolean stock) {''','''	 */
	public static @Nullable Agreement of(List<Stated> claims, MeasureTime time) {'''),
('''			for (Stated other : compared.subList(0, i)) {
				if (!compared.get(i).value.overlaps(other.value)) {
					if (!stock || compared.get(i).time.overlaps(other.time)) {
						return DIFFER;
					}
					apart = true;
				}
			}
''','''			Stated one = compared.get(i);
			for (Stated other : compared.subList(0, i)) {
				boolean meet = one.value.overlaps(other.value);
				boolean held = time.compares(one.time, other.time);
				if (held && !meet) {
					return DIFFER;
				}
				apart |= !held && (!meet || time == MeasureTime.FLOW);
			}
'''))
sub(B+'dataset/ComparisonBuilder.java',
('	private final boolean stock;','	private final MeasureTime time;'),
('''	/** Begins without claims; those on a stock describe a state at a time. */
	ComparisonBuilder(ClaimCsvRow first, boolean stock) {''','''	/** Begins without claims. */
	ComparisonBuilder(ClaimCsvRow first, MeasureTime time) {'''),
('		this.stock = stock;','		this.time = time;'),
('this.claims, this.stock)','this.claims, this.time)'),
('import org.occupationfigures.value.Agreement.Stated;\n','import org.occupationfigures.value.Agreement.Stated;\nimport org.occupationfigures.value.MeasureTime;\n'))
sub(B+'dataset/ClaimColumns.java',
('measure.get("time").equals("stock")','MeasureTime.of(measure.get("time"))'),
('import org.occupationfigures.value.NameFolding;','import org.occupationfigures.value.MeasureTime;\nimport org.occupationfigures.value.NameFolding;'))
sub(B+'dataset/ClaimRules.java',
('			case "quantity" -> checkQuantity(claim, measure.get("unit"), range);','''			case "quantity" -> {
				checkQuantity(claim, measure.get("unit"), range);
				require(claim, claim.has("as_of") || !measure.get("time").equals("flow"),
						"a flow needs as_of, the period that it is counted over");
			}'''))
sub(B+'check/Footnotes.java',
('''	final Set<String> stocks;
''','''	final Set<String> stocks;

	/** The measures that are counted over a period. */
	final Set<String> flows;
'''),
('''		this.stocks = jdbc.sql("select id from measure where time = 'stock'").query(String.class).set();
''','''		this.stocks = measures(jdbc, "stock");
		this.flows = measures(jdbc, "flow");
'''),
('''	/**
	 * Says who puts it at what,''','''	private static Set<String> measures(JdbcClient jdbc, String time) {
		return jdbc.sql("select id from measure where time = ?").param(time).query(String.class).set();
	}

	/**
	 * Says who puts it at what,'''),
('''		boolean atTime = record.date() != null && record.measure() != null
				&& this.stocks.contains(record.measure().id());
''',''),
('''				+ (atTime ? " as of " + date(record) : "");
	}
''','''				+ time(record);
	}

	private String time(Evidence record) {
		String measure = (record.date() != null && record.measure() != null) ? record.measure().id() : "";
		return this.stocks.contains(measure) ? " as of " + date(record)
				: this.flows.contains(measure) ? " (" + date(record) + ")" : "";
	}
'''))
sub(B+'check/Judgement.java',
('''		else {
			judgement.take(Fit.BOUNDS, stated.meeting(judgement.apart, low, high));
			judgement.take(Fit.ROUNDING, allowed.meeting(judgement.apart, low, high));
''','''		else {
			judgement.take(Fit.BOUNDS, stated.meeting(judgement.apart, low, high));
			judgement.take(Fit.ROUNDING, allowed.meeting(judgement.apart, low, high));
'''))
