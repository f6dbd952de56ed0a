exec(open('/tmp/d17/p1.py').read().split("open(B+'value/MeasureTime")[0])
T='src/test/java/org/occupationfigures/'
sub(T+'value/AgreementTests.java',
('''			"about 7|about 8, event, DIFFER" })''','''			"about 7|about 8, event, DIFFER", "exact 1 @1993|exact 2 @2000, flow, DIFFERENT_TIMES",
			"exact 1 @1993|exact 1 @2000, flow, DIFFERENT_TIMES", "exact 1 @1993|exact 2 @1993, flow, DIFFER",
			"exact 1 @1993|exact 1 @1993, flow, AGREE",
			"exact 1 @1993|exact 2 @1993|exact 2 @2000, flow, DIFFER",
			"exact 1 @1993|exact 1 @1993|exact 2 @2000, flow, DIFFERENT_TIMES", "exact 1 @1993, flow, SINGLE",
			"exact 2 @1993|estimate 25 20 30 @1993, flow, DIFFER",
			"exact 21 @1993|estimate 25 20 30 @1993, flow, AGREE", "estimate 25 20 30|estimate 40 30 50, event, AGREE",
			"estimate 25 20 30|range 31 40, event, DIFFER" })'''),
('Agreement.of(stated, time.equals("stock"))','Agreement.of(stated, MeasureTime.of(time))'),
('''		boolean range = words[0].equals("range");
		Interval value = Interval.of(words[0], range ? null : first, range ? first : null,
				range ? new BigDecimal(words[2]) : null, Rounding.of(range ? null : first, words[0]), "persons");
''','''		boolean range = words[0].equals("range");
		Interval value = words[0].equals("estimate")
				? Interval.of("estimate", first, new BigDecimal(words[2]), new BigDecimal(words[3]), null, "persons")
				: Interval.of(words[0], range ? null : first, range ? first : null,
						range ? new BigDecimal(words[2]) : null, Rounding.of(range ? null : first, words[0]),
						"persons");
'''))
