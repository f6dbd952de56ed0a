exec(open('/tmp/d17/p1.py').read().split("open(B+'value/MeasureTime")[0])
R='data/README.md'
sub(R,
('''In other pages that quote several parties, the `note` of the claim names the party.
''','''In other pages that quote several parties, the `note` of the claim names the party.
- Who is quoted is the claimant. What an outlet says in its own words beside a quotation, as the background of its report, is a claim of the outlet and has a source of its own.
'''),
('''`exact` means "as printed", not that the source claims precision. Almost, nearly, close to and estimated count as `about`.
''','''`exact` means "as printed", not that the source claims precision. The fragment therefore reaches as far as the hedge.
- Hedges are read so: about, around, some, approximately, roughly, almost, nearly, close to and estimated are `about`; over, more than, exceeding and + `more-than`; at least, no fewer than and a minimum of `at-least`; fewer than, less than, under and below `less-than`; up to, as many as and no more than `up-to`.
'''),
('''`as_of` is the time that the figure describes, not the time of the statement. It stands only''','''`as_of` is the time that the figure describes, not the time of the statement: the day of a speech, of a report or of a page is in `published` of its source. "Now" and "currently" describe the time of the statement, and only then the two are the same. `as_of` stands only'''),
('A mended value is a patch, new rows are a minor, changed columns a major version.','A mended value is a patch, new rows or columns are a minor, removed or changed columns a major version.'))
for f in ('data/datapackage.json','src/test/data/datapackage.json'):
    sub(f,('Mending a value is a patch, adding rows a minor, changing columns a major version.','Mending a value is a patch, adding rows or columns a minor, removing or changing columns a major version.'))
sub('src/test/java/org/occupationfigures/release/DataReleaseTests.java',('''row with a new version (a mended value is a patch, new rows a minor, changed columns a major version) \\
''','''row with a new version (a mended value is a patch, new rows or columns a minor, changed columns a major \\
				version) \\
'''))
sub('README.md',('At release 1.0.0, 718 of the 1,376 claims have the origin `azerbaijani-account` and 62 have `armenian-account`; the others have origins of their own.','At release 1.1.0, 742 of the 2,225 claims have the origin `azerbaijani-account` and 210 have `armenian-account` (at release 1.0.0, 718 and 62 of 1,376); the other 1,273 have 270 origins of their own. 1,370 claims rest on an excerpt of their document.'))
