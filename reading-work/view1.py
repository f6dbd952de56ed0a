import json,csv,collections
cl={r['id']:r for r in csv.DictReader(open('/tmp/wt/data-17/data/claims.csv'))}
so={r['id']:r for r in csv.DictReader(open('/tmp/wt/data-17/data/sources.csv'))}
by=collections.Counter(r['source_id'] for r in cl.values())
last=None
import sys
a,b=map(int,sys.argv[1:])
for i,l in enumerate(open('/tmp/d17/adjud1.jsonl')):
    d=json.loads(l)
    if not a<=i<b: continue
    s=so[d['source']]; c=cl[d['claim']]
    if last!=d['source']:
        print('\n##',d['source'],'|',s['title'],'|pub:',s['publisher'],'|cl:',s['claimant'],'|sp:',s['speaker'],'|',s['affiliation'],s['kind'],s['published'],'|o:',s['origin'],'|n=',by[d['source']],'|',s['url'],'|',s['note']); last=d['source']
    print(i,d['claim'],'|',c['district_id'],c['measure_id'],c['site_id'],d['value'],c['qualifier'],'side=',c['side'],'as_of=',c['as_of'],'scope=',c['scope'],'|W:',d['words'],'|ST:',c['statement'],'|N:',d['note'])
    print('   D:',{k:(v['first'],v['second']) for k,v in d['differ'].items()},'|2cl:',d['second_claimant'],'|H:',d['hedge_words'],'|SAYS:',d['second_says'])
