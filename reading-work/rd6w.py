import sys,json
# stdin: n|found|measure|district|qualifier|side|as_of|affiliation|claimant|hedge|says   or n|X
P='/tmp/d17/readings/p6.jsonl'
import os
ns={}
for l in open('/tmp/d17/packets/p6.jsonl'):
    for c in json.loads(l)['claims']: ns[c['n']]=1
done=set()
if os.path.exists(P): done={json.loads(l)['n'] for l in open(P)}
import csv
M={r['id'] for r in csv.DictReader(open('/tmp/d17/vocab/measures.csv'))}
D={r['id'] for r in csv.DictReader(open('/tmp/d17/vocab/districts.csv'))}|{''}
Q='exact about more-than at-least less-than up-to range indefinite'.split()+['']
S=['armenian','azerbaijani','both','unspecified','']
A='armenia-government artsakh-authorities azerbaijan-government company council-of-europe european-union icrc ngo osce other-government press reference-work scholar un'.split()
out=[]
for l in sys.stdin:
    l=l.rstrip('\n')
    if not l.strip(): continue
    f=[x.strip() for x in l.split('|')]
    n=int(f[0]); assert n in ns,n; 
    if n in done: print('dup',n); continue
    done.add(n)
    if f[1]=='X': out.append({"n":n,"opened":False}); continue
    assert len(f)==11,(len(f),l)
    assert f[1] in 'YN'
    d=dict(n=n,opened=True,found=f[1]=='Y',measure=f[2],district=f[3],qualifier=f[4],side=f[5],as_of=f[6],affiliation=f[7],claimant=f[8],hedge_words=f[9],says=f[10])
    assert f[2] in M,f[2]; assert f[3] in D,f[3]; assert f[4] in Q,f[4]; assert f[5] in S,f[5]; assert f[7] in A,f[7]
    if len(f[10].split())>22: print('long',n,len(f[10].split()))
    out.append(d)
with open(P,'a') as o:
    for d in out: o.write(json.dumps(d,ensure_ascii=False)+'\n')
print(len(out),'written',len(done),'of',len(ns))
