exec(open('/tmp/d17/p1.py').read().split("open(B+'value/MeasureTime")[0])
T='src/test/java/org/occupationfigures/'
sub(T+'comparison/ComparisonTests.java',
('''				.flatMap((claim) -> Stream.of(claim.get("value"), claim.get("low"), claim.get("high")))
				.filter((number)''','''				.flatMap((claim) -> claim.get("value").isEmpty() ? Stream.of(claim.get("low"), claim.get("high"))
						: Stream.of(claim.get("value")))
				.filter((number)'''),
('''		Set<String> stocks = new HashSet<>(this.api.ids("/v1/measures?time=stock"));
''','''		Set<String> stocks = new HashSet<>(this.api.ids("/v1/measures?time=stock"));
		Set<String> flows = new HashSet<>(this.api.ids("/v1/measures?time=flow"));
'''),
('''					if (!overlap(bounds(one), bounds(other)) && one != other) {
						apart = true;
''','''					boolean otherPeriod = flows.contains(comparison.at("/measure/id").asString())
							&& !one.get("as_of").equals(other.get("as_of"));
					apart |= otherPeriod;
					if (!overlap(bounds(one), bounds(other)) && one != other && !otherPeriod) {
						apart = true;
'''))
