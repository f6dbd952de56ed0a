p='/tmp/wt/data-17/src/test/java/org/occupationfigures/release/DataReleaseTests.java'
t=open(p).read()
t=t.replace('''a major \\
				version) \\
				and the hash %s, and set''','''a major \\
				version) and the hash %s, and set''')
open(p,'w').write(t)
