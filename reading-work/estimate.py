"""Steps 1 and 2 of part A: flows, and one row per estimate."""
import sys,csv; sys.path.insert(0,'/tmp/d17')
from lib import Data
d=Data('data')
why='Counted over the period that as_of names'
for m in ('mine-victims','mine-victims-killed'):
    d.set('measures',m,why,time='flow',definition=d.row('measures',m)['definition'].replace('in the period that the scope or the note names','in the period that as_of names'))
flow=d.changes; d.changes=[]
why='A best, a low and a high figure of one source are one claim'
for r in [r for r in d.table('claims') if r['id'].endswith('-bounds')]:
    b=r['id'][:-len('-bounds')]; best=d.row('claims',b)
    assert float(r['low'])<=float(best['value'])<=float(r['high']) and best['as_of']==r['as_of'] and best['scope']==r['scope'],b
    assert best['locator'].replace('bd_best','bd_low and bd_high')==r['locator'],(best['locator'],r['locator'])
    d.set('claims',b,why,qualifier='estimate',low=r['low'],high=r['high'],locator=best['locator'].replace('bd_best','bd_best, bd_low and bd_high'),
          as_written=best['as_written']+','+r['as_written'])
    d.drop('claims',r['id'],why+': '+b)
est=d.changes
for n,c in (('flow',flow),('estimate',est)):
    with open(f'/tmp/d17/changes-{n}.csv','w',newline='') as f:
        w=csv.writer(f,lineterminator='\n'); w.writerow('table id what column before after why'.split()); w.writerows(c)
d.row('releases','1.1.0') if False else None
for r in d.table('releases'):
    if r['version']=='1.1.0': r['claims']=str(len(d.table('claims')))
d.write()
# frozen
f=Data('src/test/data'); d=Data('data')
for m in ('mine-victims','mine-victims-killed'):
    s=d.row('measures',m); f.set('measures',m,'',time='flow',definition=s['definition'])
f.add('measures',**d.row('measures','battle-deaths'))
f.add('sources',**d.row('sources','ucdp-brd-24-1'))
for y in ('1992','1993'): f.add('claims',**d.row('claims','conflict-battle-deaths-ucdp-brd-24-1-'+y))
for r in f.table('releases'):
    if r['version']=='1.0.0': r['claims']=str(len(f.table('claims'))); r['sources']=str(len(f.table('sources')))
f.write()
