import json,csv,collections,glob
key={int(k):v for k,v in json.load(open('/tmp/d17/key.json')).items()}
D='/tmp/wt/data-17/data/'
cl={r['id']:r for r in csv.DictReader(open(D+'claims.csv'))}; so={r['id']:r for r in csv.DictReader(open(D+'sources.csv'))}
rd={}
for f in sorted(glob.glob('/tmp/d17/readings/p*.jsonl')):
    for l in open(f):
        r=json.loads(l); rd[r['n']]=r
op=[r for r in rd.values() if r.get('opened')]
print(len(rd),'coded',len(op),'opened',sum(1 for r in op if not r.get('found')),'not found')
def kind(c): return 'q' if c['value'] or c['low'] or c['qualifier']=='indefinite' else 'd' if c['date'] else 't'
dis=collections.defaultdict(list)
for r in op:
    if not r.get('found'): continue
    c=cl[key[r['n']]]; k=kind(c)
    mine={'measure':c['measure_id'],'district':c['district_id'],'qualifier':c['qualifier'],'side':c['side'],'as_of':c['as_of'],'affiliation':so[c['source_id']]['affiliation']}
    for col,v in mine.items():
        if col=='qualifier' and k!='q': continue
        if col=='as_of' and k=='d': continue
        w=(r.get(col) or '')
        dis[col].append((v==w,v,w,r['n']))
for col,l in dis.items():
    n=len(l); a=sum(x[0] for x in l)
    # Krippendorff nominal, two coders
    cnt=collections.Counter(); 
    for _,v,w,_n in l: cnt[v]+=1; cnt[w]+=1
    N=2*n; De=1-sum(c*(c-1) for c in cnt.values())/(N*(N-1)); Do=1-a/n
    print(col,n,'agree %.1f%%'%(100*a/n),'alpha %.3f'%(1-Do/De))
    print('   ',collections.Counter((v,w) for ok,v,w,_ in l if not ok).most_common(12))
