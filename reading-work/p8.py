exec(open('/tmp/d17/p1.py').read().split("open(B+'value/MeasureTime")[0])
T='src/test/java/org/occupationfigures/'; Y='src/main/resources/openapi.yaml'
for f in ('data/datapackage.json','src/test/data/datapackage.json'):
    sub(f,('''          {"name": "unit", "type": "string", "description": "Unit of its figures; one per measure."''','''          {"name": "side", "type": "string", "description": "Whether its claims say whose people are counted: always, or only where it is a part; empty for never.", "constraints": {"enum": ["optional", "required"]}},
          {"name": "unit", "type": "string", "description": "Unit of its figures; one per measure."'''))
sub('src/main/resources/db/migration/V1__create_tables.sql',('''	time varchar not null constraint measure_time check (time in ('event', 'flow', 'stock')),
''','''	time varchar not null constraint measure_time check (time in ('event', 'flow', 'stock')),
	side varchar constraint measure_side check (side in ('optional', 'required')),
'''))
M=B+'measure/MeasureController.java'
sub(M,('kind, time, unit, words, claims"','kind, time, side, unit, words, claims"'),
('''					.anyOrNone("unit",''','''					.anyOrNone("side", "measure.side", "side")
					.anyOrNone("unit",'''),
('String time, @Nullable String unit,','String time, @Nullable String side, @Nullable String unit,'),
('row.getString("time"), row.getString("unit"),','row.getString("time"), row.getString("side"), row.getString("unit"),'),
('''	/** A measure; its collection is null when only {@code claims} serves its claims. */
''','''	/**
	 * A measure; its collection is null when only {@code claims} serves its claims, its
	 * side when they never say whose people are counted.
	 */
'''))
sub(B+'dataset/ClaimRules.java',('''		checkPlace(claim);
	}
''','''		checkSide(claim, measure.get("side"));
		checkPlace(claim);
	}

	private void checkSide(Row claim, String rule) {
		switch (rule) {
			case "required" -> require(claim, claim.has("side"),
					"side is empty, but people are counted: say whose, or unspecified");
			case "optional" -> require(claim, !claim.get("side").equals("unspecified"),
					"side is unspecified, but empty stands for all here");
			default -> require(claim, !claim.has("side"), "its measure has no side");
		}
	}
'''))
sub(T+'dataset/DataFilesTests.java',('''			"1992-05,azerb | ,azerb | a flow''','''			"azerbaijani,,, | ,,,, | side is empty, but people are counted: say whose, or unspecified",
			"1992-05,azerb | ,azerb | a flow'''))
s=open(T+'dataset/DataFilesTests.java').read()
a='''	/** A date, its qualifier, and the one that goes with it. */'''
assert s.count(a)==1
s=s.replace(a,'''	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "census-population | persons | unspecified | empty stands for all here",
			"area | km2 | armenian | its measure has no side" })
	void aSideStandsWhereItsMeasureHasOne(String measure, String unit, String side, String reason) throws IOException {
		append("claims.csv",
				ROW.replace(",missing,", "," + measure + ",")
					.replace(",persons,", "," + unit + ",")
					.replace(",azerbaijani,", "," + side + ",") + "\\n");
		assertThatExceptionOfType(InvalidDataset.class).isThrownBy(this::check).withMessageEndingWith(reason);
	}

'''+a)
open(T+'dataset/DataFilesTests.java','w').write(s)
sub(T+'collection/OtherFilterTests.java',('"measures | time=stock | /time | stock",','"measures | time=stock | /time | stock", "measures | side=required | /side | required",'))
y=open(Y).read()
def r(a,b,n=1):
    global y
    assert y.count(a)==n,(a,y.count(a)); y=y.replace(a,b)
r("kind, time, unit, words, claims]","kind, time, side, unit, words, claims]",y.count("kind, time, unit, words, claims]"))
r("        time: {$ref: '#/components/schemas/MeasureTime'}\n","        time: {$ref: '#/components/schemas/MeasureTime'}\n        side:\n          anyOf: [{$ref: '#/components/schemas/MeasureSide'}, {type: 'null'}]\n          description: Null where its claims have no side.\n",2)
r("    MeasureTime:\n","""    MeasureSide:
      type: string
      description: >-
        Whether its claims say whose people are counted. `required`: all do. `optional`: some count the people or things of one
        side, the others all. Closed list.
      enum: [required, optional]
    MeasureTime:
""")
r("    - {$ref: '#/components/parameters/time'}\n","    - {$ref: '#/components/parameters/time'}\n    - {$ref: '#/components/parameters/measureSide'}\n")
i=y.index("    time:\n      name: time\n"); j=y.index("    unit:\n      name: unit\n",i)
y=y[:j]+"""    measureSide:
      name: side
      in: query
      description: Whether claims say whose people are counted; `none` for measures whose claims have no side.
      style: form
      explode: false
      schema: {type: array, maxItems: 100, items: {anyOf: [{$ref: '#/components/schemas/MeasureSide'}, {$ref: '#/components/schemas/NoValue'}]}}
"""+y[j:]
open(Y,'w').write(y)
sub('src/site/markdown/parameters.md',('| `unit` | units; `none` for measures without | measures |','| `side` | `required` or `optional`: whether all claims say whose people are counted; `none` for measures whose claims have no side | measures |\n| `unit` | units; `none` for measures without | measures |'))
sub('data/README.md',('''- `side` says whose people are counted. It is empty for things and for whole populations.
''','''- `side` says whose people are counted: `armenian`, `azerbaijani` or `both`; `unspecified` where the source counts people of no named side. "Both" is only for one figure that counts people of both sides.
- One rule holds for each measure, in its column `side`. `required`: people are counted, and every claim says whose. `optional`: a population, buildings or words about them; a side narrows the claim to the people or things of that side, and an empty one means all. Empty: the claims have no side (areas, dates, money, monuments, staff of a company or a mission).
'''))
