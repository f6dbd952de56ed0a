import sys,csv; sys.path.insert(0,'/tmp/d17')
from lib import Data
d=Data(sys.argv[1]); fold=len(sys.argv)>2 and sys.argv[2]=='fold'
B='/work/shared/additions/'
R=lambda p:list(csv.DictReader(open(B+p,encoding='utf-8')))
W='Addition of release 1.1.0'
S=R('sides/claims.csv'); D=R('datasets/claims.csv')
src={r['id']:r for r in R('datasets/sources.csv')}; 
for r in R('sides/sources.csv'): assert r['id'] not in src,r['id']; src[r['id']]=r
dropped=[]
# 1. one page and claimant is one source: rows of both sets on the same page
M={'enwiki-artsakh-demographics':'enwiki-artsakh-demographics-2023','monitor-2011-nk-casualties':'monitor-nk-casualties-2011','monitor-2014-nk-casualties':'monitor-nk-casualties-2014','monitor-2015-nk-casualties':'monitor-nk-casualties-2015','monitor-2017-nk-casualties':'monitor-nk-casualties-2017','unhcr-2024-02-factsheet':'unhcr-2024-armenia-factsheet','wikipedia-2016-clashes-frontlines':'enwiki-2016-april-fl','wikipedia-2020-war-frontlines':'enwiki-2020-war-fl','wikipedia-first-war-frontlines':'enwiki-first-nk-war-fl','wikipedia-nk-conflict-frontlines':'enwiki-nk-conflict-fl'}
num=lambda r:(r['measure_id'],r['value'],r['low'],r['high'],r['date'])
page=lambda s:src[s]['url'].rstrip('/')
byp={}
for r in D: byp.setdefault(page(r['source_id']),[]).append(r)
party={'conflict-wounded-wikipedia-2020-war-frontlines':'enwiki-2020-war-fl-armenia','conflict-returned-area-wikipedia-2016-clashes-frontlines':'enwiki-2016-april-fl-armenia','conflict-returned-area-wikipedia-2016-clashes-frontlines-2':'enwiki-2016-april-fl-azerbaijan'}
keep=[]
for r in S:
    if r['source_id'] in M:
        if any(num(x)==num(r) for x in byp.get(page(r['source_id']),[])) or r['id']=='conflict-population-at-date-enwiki-artsakh-demographics':
            dropped.append((r['id'],'the same number of the same page is a row of the other set')); continue
        r['source_id']=party.get(r['id'],M[r['source_id']])
    keep.append(r)
S=keep
# 2. doubles within one source or of what the register has
D2={'lachin-court-measure-turan-2015-chiragov':None}
for i in ('shusha-site-damaged-chw-khatchadourian-hetq-2','shusha-site-damaged-chw-khatchadourian-hetq-3','shusha-site-destroyed-chw-2024-04-massispost-2'): pass
C=S+D
used={r['source_id'] for r in C}
# 3. years are no scopes: what is counted over a period is a flow
PERIOD={'civilians-killed':'civilians-killed-in-period','combatants-killed':'combatants-killed-in-period','killed':'killed-in-period'}
SPAN={'1994-2009','1994-2016','1994-2020','january-september-2020'}
yearly=lambda s:s.startswith('year-') or s in SPAN
out=[]
for r in C:
    sc=r['scope']
    if sc in('in-armenia-2020','in-armenia-2022','in-azerbaijan-2020') and r['measure_id']=='displaced':
        r['measure_id']='displacements-in-period'; r['scope']=sc[:-5]; r['as_of']=sc[-4:]
    elif sc.startswith('in-azerbaijan-20'):
        r['scope']='in-azerbaijan'; assert r['as_of']==sc[-4:],r
    elif yearly(sc):
        if r['measure_id'] in PERIOD: r['measure_id']=PERIOD[r['measure_id']]
        if sc.startswith('year-'): assert r['as_of']==sc[5:],r
        r['scope']=''
    out.append(r)
C=out
# cumulative counts of mine victims name their period
for r in C:
    if r['measure_id'].startswith('mine-victims'):
        if r['scope']=='in-azerbaijan' and r['as_of'].endswith('-12'): r['as_of']='../'+r['as_of']
        elif r['id'].endswith('end-2015'): r['as_of']='../2015-12'
        if not r['side']: r['side']='unspecified'
w='Mine victims are counted over a period, which as_of names'
for r in d.table('claims'):
    if r['measure_id'].startswith('mine-victims') and r['scope'] in('since-november-2020','since-1991'):
        d.set('claims',r['id'],w,as_of=('2020-11/' if r['scope']=='since-november-2020' else '1991/')+r['as_of'],scope='')
for r in C:
    if r['measure_id'].startswith('mine-victims') and r['scope']=='since-november-2020': r['as_of']='2020-11/'+r['as_of']; r['scope']=''
# 4. one rule of side per measure
FIX={'idps':'azerbaijani','idps-in-armenia':'armenian','refugees-in-armenia':'armenian','refugees-in-azerbaijan':'azerbaijani','refugee-arrivals-armenia':'armenian','refugees-naturalised-armenia':'armenian','refugee-arrivals-azerbaijan':'azerbaijani','refugees-naturalised-azerbaijan':'azerbaijani','refugees-returned-from-armenia':'unspecified','one-sided-deaths':'unspecified'}
for r in C:
    if not r['side'] and r['measure_id'] in FIX: r['side']=FIX[r['measure_id']]
    if r['measure_id'] in('displaced','displacements-in-period') and not r['side']: r['side']='unspecified'
# 5. a best estimate with its bounds is one claim
best={r['id']:r for r in C}
rows=[]
for r in C:
    if r['id'].endswith('-bounds'):
        b=best[r['id'][:-7]]
        if fold:
            b.update(low=r['low'],high=r['high'],qualifier='estimate',locator=b['locator'].replace('bd_best','bd_best, bd_low, bd_high'),as_written=b['as_written']+','+r['as_written'] if False else b['as_written'])
            b['note']=b['note'].replace('Best estimate.','Best, low and high estimate.')
            continue
    rows.append(r)
C=rows
# vocabulary
NEWM=[]
for p in('sides','datasets'):
    for r in R(p+'/measures.csv'): NEWM.append(r)
time={'battle-deaths':'flow','one-sided-deaths':'flow','refugee-arrivals-armenia':'flow','refugee-arrivals-azerbaijan':'flow','refugees-naturalised-armenia':'flow','refugees-naturalised-azerbaijan':'flow','refugees-returned-from-armenia':'flow','mine-victims-injured':'flow'}
def per(base,label,words,definition,**k):
    b=d.row('measures',base); 
    return dict(b,id=k.get('id',base+'-in-period'),headline='false',label=label,time='flow',statement=b['statement'],statement_conflict=b['statement_conflict'],words=words,concepts='',broader=k.get('broader',base),definition=definition)
NEWM.append(per('killed','Killed in a period','killed in the year|killed during the year','People the source says were killed in the year or years that as_of names, by any cause of the conflict.'))
NEWM.append(per('civilians-killed','Civilians killed in a period','civilians killed in the year','Civilians the source says were killed in the year or years that as_of names.',broader='civilians-killed'))
NEWM.append(per('combatants-killed','Combatants killed in a period','soldiers killed in the year','Combatants the source says were killed in the year or years that as_of names.',broader='combatants-killed'))
b=d.row('measures','displaced')
NEWM.append(dict(b,id='displacements-in-period',headline='false',label='Displacements in a period',time='flow',statement='{figure} displacements from {area}',statement_conflict='{figure} displacements by the conflict',words='internal displacements|new displacements|displacements recorded',concepts='',broader='',definition='Movements of people that the source counts as new internal displacements in the year that as_of names; one person may be counted more than once.'))
CON={'churches-destroyed':('church destroyed','monuments-destroyed'),'khachkars-destroyed':('khachkar destroyed',''),'gravestones-destroyed':('gravestone destroyed',''),'battle-deaths':('battle-death',''),'mined-area':('mined land',''),'mine-victims-injured':('mine wounded','mine-victims')}
usedm={r['measure_id'] for r in C}
for r in NEWM:
    if r['id'] not in usedm: print('measure not used',r['id']); continue
    r=dict(r); r['time']=time.get(r['id'],r['time']); r.setdefault('concepts',''); r.setdefault('broader','')
    for f in ('scope names which.','the scope names which.'): pass
    r['definition']=r['definition'].replace('of a calendar year or of a whole war; the scope names which.','of a calendar year or of a whole war; as_of names the period.').replace('in the year that the scope names','in the year that as_of names').replace('in the period that the scope or the note names','in the period that as_of names')
    d.add('measures',W,**{k:r.get(k,'') for k in d.head['measures']})
w='Counted over a period, which as_of names'
if fold:
    for i in('mine-victims','mine-victims-killed'): d.set('measures',i,w,time='flow')
    d.set('measures','mine-victims-injured',w,broader='mine-victims')
usedsc={r['scope'] for r in C}
for p in('sides','datasets'):
    for r in R(p+'/scopes.csv'):
        if r['id'] in usedsc and not any(x['id']==r['id'] for x in d.table('scopes')): d.add('scopes',W,**r)
PER={'april-2016':'april-2016'}
for r in C:
    d.add('claims',W,**r)
for s in sorted({r['source_id'] for r in C if not any(x['id']==r['source_id'] for x in d.table('sources'))}): d.add('sources',W,**src[s])
for p in('sites','site_names'):
    for r in R('sides/'+p+'.csv'): d.add(p,W,**r)
d.table('site_names').sort(key=lambda r:(r['site_id'],r['name']))
for r in R('datasets/codes.csv'): d.add('codes',W,**r)
d.table('codes').sort(key=lambda r:(r['district_id'],r['scheme'],r['code']))
for r in R('datasets/resolutions.csv'):
    d.set('resolutions',r['id'],'Symbol and meeting of the UN table of meetings',**{k:v for k,v in r.items() if k!='id'})
for r in R('datasets/resolution_sources.csv'): d.add('resolution_sources',W,**r)
for s in ('natural-earth-admin1','unsc-meetings-1992','unsc-meetings-1993','unsc-meetings-1995'): d.add('sources',W,**src[s])
n=len(d.table('claims')); ns=len(d.table('sources'))
if not any(r['version']=='1.1.0' for r in d.table('releases')):
    d.table('releases').append(dict(version='1.1.0',date='2026-11-28',sha256='0'*64,claims=n,sources=ns,notes='Second release: corrections of an audit; claims of Armenian and Nagorno-Karabakh authorities, courts and organisations, of UN bodies, UNHCR, IDMC, UCDP, the Correlates of War and the Landmine Monitor.'))
d.write()
with open('/tmp/d17/changes-additions.csv','w',newline='') as f:
    w=csv.writer(f,lineterminator='\n'); w.writerow('table id what column before after why'.split()); w.writerows(d.changes)
print(n,'claims',ns,'sources; dropped',len(dropped))
for x in dropped: print('  dropped',x[0])
