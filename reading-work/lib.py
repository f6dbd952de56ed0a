"""Edits CSV tables of a data folder and keeps every change: table,id,what,column,before,after,why."""
import csv, io, os
class Data:
    KEYS={'provision_sources':('provision_id','source_id','role'),'resolution_districts':('resolution_id','district_id'),
          'resolution_sources':('resolution_id','source_id','role'),'names':None,'codes':('district_id','scheme','code'),'site_names':('site_id','name','language'),'overlaps':None}
    def __init__(self, folder):
        self.folder=folder; self.t={}; self.head={}; self.changes=[]
    def table(self,name):
        if name not in self.t:
            with open(f'{self.folder}/{name}.csv',newline='',encoding='utf-8') as f:
                r=csv.DictReader(f); self.t[name]=list(r); self.head[name]=r.fieldnames
        return self.t[name]
    def row(self,name,id):
        for r in self.table(name):
            if r.get('id')==id: return r
        raise KeyError((name,id))
    def set(self,name,id,why,**cols):
        r=self.row(name,id)
        for c,v in cols.items():
            if c not in self.head[name]: raise KeyError((name,c))
            if r[c]!=v:
                self.changes.append((name,id,'changed',c,r[c],v,why)); r[c]=v
    def add(self,table_,why='',**cols):
        self.table(table_); bad=set(cols)-set(self.head[table_])
        if bad: raise KeyError((table_,bad))
        if 'id' in cols and any(r['id']==cols['id'] for r in self.t[table_]): raise KeyError(('double',table_,cols['id']))
        self.t[table_].append({h:cols.get(h,'') for h in self.head[table_]})
        self.changes.append((table_,cols.get('id') or '/'.join(str(cols[k]) for k in self.head[table_][:2]),'added','','','',why))
    def drop(self,name,id,why):
        r=self.row(name,id); self.t[name].remove(r); self.changes.append((name,id,'withdrawn','','','',why)); return r
    def write(self):
        for n,rows in self.t.items():
            if n not in('provisions','districts') and self.head[n][0]=='id': rows.sort(key=lambda r:r['id'])
            with open(f'{self.folder}/{n}.csv','w',newline='',encoding='utf-8') as f:
                w=csv.DictWriter(f,self.head[n],lineterminator='\n'); w.writeheader(); w.writerows(rows)
