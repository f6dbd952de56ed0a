exec(open('/tmp/d17/p1.py').read().split("open(B+'value/MeasureTime")[0])
Y='src/main/resources/openapi.yaml'
sub(Y,('MeasureField: {type: string, enum: [id, label, definition, category, collection, headline, kind, time, unit, words,','MeasureField: {type: string, enum: [id, label, definition, category, collection, headline, kind, time, side, unit, words,'),
('required: [id, label, definition, category, collection, headline, kind, time, unit, words, claims, meta, links]','required: [id, label, definition, category, collection, headline, kind, time, side, unit, words, claims, meta, links]'))
t='src/site/markdown/tour.md'
s=open(t).read()
import re
nxt=re.search(r'"next": "(/v1/displacement\?after=[^"]*)"',open('/tmp/d17/console2.out').read().split('-- printed')[1])[1]
tot=re.search(r'"total": (\d+)',open('/tmp/d17/console2.out').read().split('-- printed')[1])[1]
i=s.index('conflict-displaced-irishtimes-2012-shusha')
j=s.index('```',i)
b=s[i:j].replace('conflict-displaced-irishtimes-2012-shusha','conflict-refugees-and-idps-artsakh-fara-2020-refugees').replace('The Irish Times','Office of the Republic of Artsakh in the USA').replace('about one million','closed to a million').replace('conflict-displaced-goldenberg-1994-saatli','conflict-displaced-sisihagen-2021-winner')
b=re.sub(r'"total": \d+','"total": '+tot,b); b=re.sub(r'"next": "[^"]*"','"next": "'+nxt+'"',b)
s=s[:i]+b+s[j:]
open(t,'w').write(s)
