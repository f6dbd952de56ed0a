import json,csv,re,sys
exec(open('/tmp/d17/agree.py').read().split("dis=collections")[0])
def span(e):
    # rough: EDTF to (from,to) strings
    if not e: return None
    e=re.sub('[~?%]','',e)
    if '/' in e:
        a,b=e.split('/'); a=span(a)[0] if a not in('','..') else '0000'; b=span(b)[1] if b not in('','..') else '9999'; return a,b
    e2=e.replace('X','0'); e3=e.replace('X','9')
    pad=lambda s,lo: (s+('-01' if lo else '-12') if len(s)==4 else s)
    a=pad(e2,True); b=pad(e3,False)
    a=a+'-01' if len(a)==7 else a; b=b+'-31' if len(b)==7 else b
    return a,b
items=[]
for r in op:
    if not r.get('found'): items.append((r,None,['found'])); continue
    c=cl[key[r['n']]]; k=kind(c); s=so[c['source_id']]
    first={'measure':c['measure_id'],'district':c['district_id'],'qualifier':c['qualifier'],'side':c['side'],'as_of':c['as_of'],'affiliation':s['affiliation']}
    diff=[]
    for col,v in first.items():
        if col=='qualifier' and k!='q': continue
        if col=='as_of' and k=='d': continue
        w=r.get(col) or ''
        if v==w: continue
        if col=='as_of':
            try: a,b=span(v),span(w)
            except Exception: a=b=None
            if a and b and a[0]<=b[1] and b[0]<=a[1]: continue
            if k=='t': continue
        diff.append(col)
    if diff: items.append((r,first,diff))
print(len(items),collections.Counter(d for _,_,ds in items for d in ds))
out=[]
for r,first,diff in items:
    c=cl[key[r['n']]]; s=so[c['source_id']]
    out.append({'claim':c['id'],'source':c['source_id'],'claimant':s['claimant'],'title':s['title'],'published':s['published'],'words':c['as_written'],'statement':c['statement'],'value':c['value'] or c['date'] or (c['low']+'..'+c['high'] if c['low'] else ''),'scope':c['scope'],'note':c['note'],'differ':{d:{'first':(first or {}).get(d),'second':r.get(d)} for d in diff},'second_claimant':r.get('claimant'),'hedge_words':r.get('hedge_words'),'second_says':r.get('says')})
out.sort(key=lambda x:x['source'])
half=len(out)//3+1
for i in range(3):
    with open(f'/tmp/d17/adjud{i+1}.jsonl','w') as f:
        for x in out[i*half:(i+1)*half]: f.write(json.dumps(x,ensure_ascii=False)+'\n')
