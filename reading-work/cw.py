import re,csv,json,urllib.request,urllib.parse
t=open('/tmp/d17/cw.txt').read().split('to be subset of')[0]
ids=re.findall(r'"([^"]+)"',t)
old=set(re.findall(r'"([a-z0-9-]+)"',open('/tmp/wt/data-17/src/test/java/org/occupationfigures/check/ClaimWordsTests.java').read().split('NOT_TOLD_BY_THEIR_WORDS = Set.of(')[1].split(';')[0]))
d={x['id']:x['name'] for x in csv.DictReader(open('/tmp/wt/data-17/data/districts.csv'))}
for c in csv.DictReader(open('/tmp/wt/data-17/data/claims.csv')):
    if c['id'] in ids and c['id'] not in old:
        q=c['as_written']+(' in '+d[c['district_id']] if c['district_id'] else '')
        r=json.load(urllib.request.urlopen('http://localhost:18310/v1/check?text='+urllib.parse.quote(q)))
        print(c['id'],'|',c['measure_id'],'|',q,'|',[ (f['token'] if 'token' in f else '', (f.get('read_as') or {}).get('measures')) for f in r['findings']])
print('gone from list',old-set(ids))
