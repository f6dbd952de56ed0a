exec(open('/tmp/d17/p1.py').read().split("open(B+'value/MeasureTime")[0])
sub(B+'check/Lookup.java',
('''		if (isFlow(record) && isOtherTime(record, best)) {
			return "other-time";
		}
		if (allowed.difference(row).signum() == 0) {''','''		String time = (best != null && best.date() != null && isNumber()) ? best.date().edtf()
				: this.question.read().date();
		boolean flow = this.register.footnotes.isFlow(record);
		boolean otherTime = time != null && record.isOfOtherTime(Edtf.parse(time), flow);
		if (!(flow && otherTime) && allowed.difference(row).signum() == 0) {'''),
('''		return isOtherTime(record, best) ? "other-time" : "other-value";
	}

	private boolean isOtherTime(Evidence record, @Nullable Evidence best) {
		String time = (best != null && best.date() != null && isNumber()) ? best.date().edtf()
				: this.question.read().date();
		if (record.date() == null || !"as_of".equals(record.dateAs()) || time == null) {
			return false;
		}
		Edtf other = Edtf.parse(time);
		return isFlow(record) ? !record.date().isSame(other) : !record.date().meets(other);
	}
''','''		return otherTime ? "other-time" : "other-value";
	}
'''),
('''		return (isFlow(record) && record.date() != null)
				? AskedRange''','''		return (record.date() != null && this.register.footnotes.isFlow(record)) ? AskedRange'''),
('''AskedRange.of(this.register.claims, Edtf.parse(record.date().edtf())).same(alike) : alike;
	}

	private boolean isFlow(Evidence record) {
		return record.measure() != null && this.register.footnotes.flows.contains(record.measure().id());
	}
''','''.of(this.register.claims, Edtf.parse(record.date().edtf())).same(alike) : alike;
	}
'''))
sub(B+'check/Evidence.java',
('''	/** Gives what it shares with''','''	/** Tells whether its figure describes another time; of a flow, another period. */
	boolean isOfOtherTime(Edtf time, boolean flow) {
		return this.date != null && "as_of".equals(this.dateAs)
				&& !(flow ? this.date.isSame(time) : this.date.meets(time));
	}

	/** Gives what it shares with'''),
('import org.occupationfigures.value.DateSpan;\n','import org.occupationfigures.value.DateSpan;\nimport org.occupationfigures.value.Edtf;\n'))
sub(B+'value/DateSpan.java',
('''	/** Tells whether some day''','''	/** Tells whether both have the same days. */
	public boolean isSame(Edtf other) {
		return Objects.equals(this.earliest, other.earliest()) && Objects.equals(this.latest, other.latest());
	}

	/** Tells whether some day'''),
('import java.time.LocalDate;\n','import java.time.LocalDate;\nimport java.util.Objects;\n'))
sub(B+'check/Footnotes.java',
('''	private String time(Evidence record) {
		String measure = (record.date() != null && record.measure() != null) ? record.measure().id() : "";
		return this.stocks.contains(measure) ? " as of " + date(record)
				: this.flows.contains(measure) ? " (" + date(record) + ")" : "";
	}
''','''	private String time(Evidence record) {
		boolean stock = record.measure() != null && this.stocks.contains(record.measure().id());
		return (record.date() == null) ? ""
				: stock ? " as of " + date(record) : isFlow(record) ? " (" + date(record) + ")" : "";
	}

	boolean isFlow(Evidence record) {
		return record.measure() != null && this.flows.contains(record.measure().id());
	}
'''))
# ---- estimate
sub(B+'value/Interval.java',('case "range" -> new','case "range", "estimate" -> new'))
sub(B+'value/EnglishText.java',
('''"at-least", "at least ", "less-than", "less than ", "up-to", "up to ");''','''"at-least", "at least ", "less-than", "less than ", "up-to", "up to ", "estimate", "an estimated ");'''),
('''	/** Says a figure, such as "about 60,000" or "20 to 25 per cent". */''','''	/**
	 * Says a figure, such as "about 60,000", "20 to 25 per cent" or, with the bounds of
	 * an estimate, "an estimated 25 (20 to 30)".
	 */'''),
('''		if (value != null) {
			return QUALIFIERS.getOrDefault(qualifier, "") + number(value) + carried;
		}
		return ((low != null && high != null) ? number(low) + " to " + number(high) : "an unstated number of")
				+ carried;
''','''		String bounds = (low != null && high != null) ? number(low) + " to " + number(high) : null;
		if (value != null) {
			return QUALIFIERS.getOrDefault(qualifier, "") + number(value) + carried
					+ ((bounds != null) ? " (" + bounds + ")" : "");
		}
		return Objects.requireNonNullElse(bounds, "an unstated number of") + carried;
'''))
sub(B+'claim/ClaimIndexLoader.java',
('select *, coalesce(low, value) as least, coalesce(high, value) as greatest,','select *, coalesce(value, low) as least, coalesce(value, high) as greatest,'))
sub(B+'claim/Figure.java',
(''' * @param value null for a range or a number in words
 * @param low null unless the source itself states two bounds; so {@code high}
 * @param rounding arithmetic and not a claim; null for open statements, ranges and
 * numbers in words
''',''' * @param value null for a range or a number in words
 * @param low null unless the source itself states two bounds, alone or beside its best
 * estimate; so {@code high}
 * @param rounding arithmetic and not a claim; null for open statements, ranges, estimates
 * with bounds and numbers in words
'''))
sub(B+'dataset/ClaimRules.java',
('''		require(claim, !(claim.has("value") && range), "a range has low and high, and no value");
''','''		boolean estimate = claim.get("qualifier").equals("estimate");
		require(claim, estimate || !(claim.has("value") && range), "a range has low and high, and no value");
		require(claim, !estimate || (claim.has("value") && range), "an estimate has value, low and high");
'''),
('''		require(claim, range == claim.get("qualifier").equals("range"), "low and high go with the qualifier range");
''','''		require(claim, range == Set.of("range", "estimate").contains(claim.get("qualifier")),
				"low and high go with the qualifiers range and estimate");
'''),
('''		require(claim, low == null || high == null || low.compareTo(high) <= 0, "not low <= high");
''','''		require(claim, low == null || high == null || low.compareTo(high) <= 0, "not low <= high");
		BigDecimal value = claim.number("value");
		require(claim, !estimate || Stream.of(low, value, high).anyMatch(Objects::isNull) || isBetween(value, low, high),
				"value is not between low and high");
'''))
s=open('src/main/resources/db/migration/V1__create_tables.sql').read()
def r(a,b):
    global s
    assert s.count(a)==1,a
    s=s.replace(a,b)
r("'about', 'at-least', 'exact', 'indefinite', 'less-than', 'more-than', 'range', 'up-to')),\n\tunit","'about', 'at-least', 'estimate', 'exact', 'indefinite', 'less-than', 'more-than', 'range', 'up-to')),\n\tunit")
r("and (low is null or (value is null and low <= high))),","and (low is null or low <= coalesce(value, low) and coalesce(value, low) <= high)),")
r("constraint claim_range check (kind <> 'quantity' or (qualifier = 'range') = (low is not null)),",
"""constraint claim_range check (kind <> 'quantity' or (qualifier in ('range', 'estimate')) = (low is not null)),
	constraint claim_estimate check (low is null or (qualifier = 'estimate') = (value is not null)),""")
open('src/main/resources/db/migration/V1__create_tables.sql','w').write(s)
import glob
for f in ('data/datapackage.json','src/test/data/datapackage.json'):
    sub(f,('"enum": ["about", "at-least", "exact", "indefinite"','"enum": ["about", "at-least", "estimate", "exact", "indefinite"'),
    ('"The number as stated; empty for a range, a date, or words."','"The number as stated, the best one of an estimate; empty for a range, a date, or words."'),
    ('"Whether it describes a state at a time or what happened."','"Whether it describes a state at a time (stock), what happened (event) or what was counted over a period (flow)."'))
sub('src/test/data/datapackage.json',('"enum": ["event", "stock"]','"enum": ["event", "flow", "stock"]'))
