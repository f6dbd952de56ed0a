import csv,json,random,collections,urllib.parse,os
D='/tmp/wt/data-17/data/'
R=lambda p:list(csv.DictReader(open(D+p,encoding='utf-8')))
so={r['id']:r for r in R('sources.csv')}; cl=R('claims.csv'); sites={r['id']:r for r in R('sites.csv')}
random.seed(17); order=list(range(1,len(cl)+1)); random.shuffle(order)
key={}; by=collections.defaultdict(list)
for r,n in zip(cl,order):
    key[n]=r['id']
    c={'n':n,'figure':r['value'] or (r['low']+'..'+r['high'] if r['low'] else r['date'] or None),'unit':r['unit'] or None,'words':r['as_written'] or None,'locator':r['locator'] or None}
    if r['statement']: c['statement']=r['statement']
    if r['site_id']: c['site']=sites[r['site_id']]['name']
    by[r['source_id']].append(c)
json.dump(key,open('key.json','w'))
git=[];web=[]
for s,cs in by.items():
    x=so[s]; host=urllib.parse.urlparse(x['url']).netloc
    rec={'source':s,'title':x['title'],'publisher':x['publisher'],'published':x['published'],'language':x['language'],'url':x['url'],'claims':sorted(cs,key=lambda c:c['n'])}
    (git if 'github' in x['url'] or x['url'].startswith('pkg:') or 'github' in x['publisher'].lower() else web).append((host,rec))
web.sort(key=lambda h:(h[0],h[1]['source']))
print(len(git),sum(len(r['claims']) for _,r in git),len(web),sum(len(r['claims']) for _,r in web))
os.makedirs('packets',exist_ok=True)
K=7; total=sum(len(r['claims'])+2 for _,r in web); cur=0; parts=[[] for _ in range(K)]; 
for h,r in web:
    parts[min(K-1,int(cur*K/total))].append(r); cur+=len(r['claims'])+2
parts.append([r for _,r in git])
for i,p in enumerate(parts,1):
    with open(f'packets/p{i}.jsonl','w') as f:
        for r in p: f.write(json.dumps(r,ensure_ascii=False)+'\n')
    print(i,len(p),sum(len(r['claims']) for r in p))
