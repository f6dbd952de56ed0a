exec(open('/tmp/d17/p1.py').read().split("open(B+'value/MeasureTime")[0])
sub(B+'check/Judgement.java',
('''	private Judgement(AskedRange<?> stated, AskedRange<?> allowed, RoaringBitmap comparable) {
''','''	/** The claims on flows: whether one is of the period asked cannot be told. */
	private final RoaringBitmap flows;

	private Judgement(AskedRange<?> stated, AskedRange<?> allowed, RoaringBitmap comparable, Register register) {
		this.flows = register.measured(register.footnotes.flows);
'''),
('''		Judgement judgement = new Judgement(stated, allowed, register.comparable(question, rows));
		judgement.take(Fit.EXACT, stated.same(rows));
''','''		Judgement judgement = new Judgement(stated, allowed, register.comparable(question, rows), register);
		judgement.take(Fit.EXACT, stated.same(rows));
		RoaringBitmap compared = judgement.compared();
'''),
('stated.least().between(judgement.apart, low, high), low, high)','stated.least().between(compared, low, high), low, high)'),
('judgement.take(Fit.BOUNDS, stated.meeting(judgement.apart, low, high));','judgement.take(Fit.BOUNDS, stated.meeting(compared, low, high));'),
('judgement.take(Fit.ROUNDING, allowed.meeting(judgement.apart, low, high));','judgement.take(Fit.ROUNDING, allowed.meeting(compared, low, high));'),
('allowed.outside(judgement.apart)','allowed.outside(compared)'),
('		Judgement judgement = new Judgement(asked, asked, register.comparable(question, rows));','		Judgement judgement = new Judgement(asked, asked, register.comparable(question, rows), register);'),
('''	/** Takes those of some claims that fit so''','''	/** The comparable claims that do not fit and are no flows. */
	RoaringBitmap compared() {
		return RoaringBitmap.andNot(this.apart, this.flows);
	}

	/** Takes those of some claims that fit so'''),
('''		RoaringBitmap all = RoaringBitmap.or(above, below);
''','''		RoaringBitmap all = RoaringBitmap.andNot(RoaringBitmap.or(above, below), this.flows);
'''))
sub(B+'check/Lookup.java',
('''				null, this.register.claims.origins(this.judged.stated.sameAs(row(best), alike)),
				footnote(best, alike, null), this.question.claims(""));''','''				null, this.register.claims.origins(this.judged.stated.sameAs(row(best), atOneTime(best, alike))),
				footnote(best, alike, null), this.question.claims(""));'''),
('''		if (this.judged.apart.isEmpty()) {
			return "No claim''','''		if (this.judged.compared().isEmpty()) {
			return "No claim'''),
('''	/** Says why there is no verdict, or''','''	/** Leaves of the claims on a flow those on the period of a record. */
	private RoaringBitmap atOneTime(Evidence record, RoaringBitmap alike) {
		return (isFlow(record) && record.date() != null)
				? AskedRange.of(this.register.claims, Edtf.parse(record.date().edtf())).same(alike) : alike;
	}

	private boolean isFlow(Evidence record) {
		return record.measure() != null && this.register.footnotes.flows.contains(record.measure().id());
	}

	/** Says why there is no verdict, or'''),
('''		int row = row(record);
		if (allowed.difference(row).signum() == 0) {''','''		int row = row(record);
		if (isFlow(record) && isOtherTime(record, best)) {
			return "other-time";
		}
		if (allowed.difference(row).signum() == 0) {'''),
('''		String time = (best != null && best.date() != null && isNumber()) ? best.date().edtf()
				: this.question.read().date();
		boolean otherTime = "as_of".equals(record.dateAs()) && record.date() != null && time != null
				&& !record.date().meets(Edtf.parse(time));
		return otherTime ? "other-time" : "other-value";
	}
''','''		return isOtherTime(record, best) ? "other-time" : "other-value";
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
'''),
('''		RoaringBitmap same = this.judged.stated.sameAs(row(first), alike);
		int repeated''','''		RoaringBitmap held = atOneTime(first, alike);
		RoaringBitmap same = this.judged.stated.sameAs(row(first), held);
		int repeated'''),
('oneOfEachOrigin(RoaringBitmap.andNot(alike, same), Footnotes.NAMED + 1), repeated,','oneOfEachOrigin(RoaringBitmap.andNot(held, same), Footnotes.NAMED + 1), repeated,'))
