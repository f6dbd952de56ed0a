exec(open('/tmp/d17/p1.py').read().split("open(B+'value/MeasureTime")[0])
R='data/README.md'
sub(R,
('''- `low` and `high` stand only where the source itself states two bounds. Then the qualifier is `range` and `value` is empty.
''','''- `low` and `high` stand only where the source itself states two bounds. Then the qualifier is `range` and `value` is empty, unless the source states a best number between them: that is one claim with the qualifier `estimate`, and `value`, `low` and `high` stand together. An estimate is ordered and found by its value; whether it agrees with others is decided by its bounds.
'''),
('- A qualifier other than `exact` needs a hedge word, or the sign ~ or +, in `as_written`.','- A qualifier other than `exact` or `estimate` needs a hedge word, or the sign ~ or +, in `as_written`.'),
('''- `time` is `stock` for a state at a time (two figures of different times are a series) and `event` for what happened.
''','''- `time` is `stock` for a state at a time (two figures of different times are a series), `event` for what happened and `flow` for what was counted over a period (the deaths of a year). A claim of a flow names its period in `as_of`, one without a known beginning as `../2009-12`. Flows are compared only over the same period.
'''),
('qualifier \'around\' is none of about, at-least, exact,','qualifier \'around\' is none of about, at-least, estimate, exact,'),
('   - A quantity needs `value` (or `low` and `high`), `qualifier` and `unit`.','   - A quantity needs `value` (or `low` and `high`, or all three), `qualifier` and `unit`.'))
s=open(R).read().replace('claims.csv:1378','claims.csv:2227').replace('claims.csv:1379','claims.csv:2228'); open(R,'w').write(s)
sub('src/test/data/README.md',('as they stood at release 1.0.0: 109 claims of every kind and of both sides','as they stood at release 1.0.0, with two estimates of release 1.1.0, which are of a flow: 111 claims of every kind and of both sides'))
