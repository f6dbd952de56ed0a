"""Applies the decisions of the adjudication to a data folder and writes the table of second readings."""
import sys,csv,json,glob; sys.path.insert(0,'/tmp/d17')
from lib import Data
d=Data(sys.argv[1])
key={int(k):v for k,v in json.load(open('/tmp/d17/key.json')).items()}
rd={}
for f in sorted(glob.glob('/tmp/d17/readings/p*.jsonl')):
    for l in open(f): r=json.loads(l); rd[key[r['n']]]=r
dec={}
for f in sorted(glob.glob('/tmp/d17/decisions/*.jsonl')):
    for l in open(f): r=json.loads(l); dec[r['claim']]=r
REN={'measure':'measure_id','district':'district_id'}
mended={}; bad=[]
ids={r['id'] for r in d.table('claims')}
for c,r in dec.items():
    if c not in ids: bad.append((c,'gone')); continue
    for col,v in (r.get('set') or {}).items():
        col=REN.get(col,col)
        if col not in d.head['claims']: bad.append((c,col)); continue
        if d.row('claims',c)[col]!=(v or ''):
            d.set('claims',c,r.get('why') or '',**{col:v or ''}); mended.setdefault(c,[]).append(col)
    ss=r.get('source_set')
    if ss:
        s=d.row('claims',c)['source_id']
        if r.get('split'): bad.append((c,'split',ss)); continue
        for col,v in ss.items():
            if col not in d.head['sources']: bad.append((c,'source',col)); continue
            if d.row('sources',s)[col]!=(v or ''): d.set('sources',s,r.get('why') or '',**{col:v or ''})
        mended.setdefault(c,[]).append('source')
d.write()
out=[]
for c in sorted(ids):
    r=rd.get(c)
    if not r or not r.get('opened'): continue
    if not r.get('found'): out.append((c,'2026-11-28','not-found-again','')); continue
    out.append((c,'2026-11-28','mended' if c in mended else 'same',' '.join(sorted(set(mended.get(c,[]))))))
with open('/tmp/d17/readings.csv','w',newline='') as f:
    w=csv.writer(f,lineterminator='\n'); w.writerow(['claim_id','date','result','mended']); w.writerows(out)
with open('/tmp/d17/changes-reading.csv','w',newline='') as f:
    w=csv.writer(f,lineterminator='\n'); w.writerow('table id what column before after why'.split()); w.writerows(d.changes)
import collections
print(len(out),collections.Counter(x[2] for x in out),len(d.changes),'changes'); print('by hand:',*bad,sep='\n  ')
