"""Step 3: the column side of measures.csv."""
import csv,sys
sys.path.insert(0,'/tmp/d17')
MORE={'displaced-share','deaths-in-flight-share','population-share'}
OPT={'mass-graves','census-population','nkr-census-population','population-at-date','population-pre-war','population-stated','expulsion-characterised','settlers-transfer','settlers-trend'}
NONE={'employees','peacekeepers'}
def side(m):
    if m['id'] in NONE: return ''
    if m['id'] in OPT or m['kind']=='quantity' and m['unit'] in ('buildings','facilities'): return 'optional'
    return 'required' if m['id'] in MORE or m['unit']=='persons' else ''
ch=[]
for d in ('data','src/test/data'):
    with open(d+'/measures.csv',newline='') as f: r=csv.DictReader(f); rows=list(r); head=r.fieldnames
    if 'side' not in head: head.insert(head.index('time')+1,'side')
    for m in rows:
        m['side']=side(m)
        if d=='data' and m['side']: ch.append(('measures',m['id'],'changed','side','',m['side'],'Whether its claims say whose people are counted'))
    with open(d+'/measures.csv','w',newline='') as f: w=csv.DictWriter(f,head,lineterminator='\n'); w.writeheader(); w.writerows(rows)
    s={m['id']:m['side'] for m in rows}
    for c in csv.DictReader(open(d+'/claims.csv')):
        k=s[c['measure_id']]
        if (k=='required')>bool(c['side']) or k=='optional' and c['side']=='unspecified' or not k and c['side']: print('BREAKS',d,c['id'],k,c['side'])
with open('/tmp/d17/changes-side.csv','w',newline='') as f:
    w=csv.writer(f,lineterminator='\n'); w.writerow('table id what column before after why'.split()); w.writerows(ch)
print(len(ch))
