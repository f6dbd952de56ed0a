import sys; sys.path.insert(0,'/tmp/d17')
from lib import Data
d=Data(sys.argv[1])
A="The words are the outlet's own, not those of the official it quotes"
def split(source, new, claimant, origin, claims, note, **more):
    s=dict(d.row('sources',source)); s.update(id=new,claimant=claimant,speaker='',affiliation='press',origin=origin,sha256='',note=note,**more)
    d.add('sources',A,**s)
    for c in claims: d.set('claims',c,A,source_id=new)
same="The outlet's own text on the same page as "
split('azvision-2020-monuments-de','azvision-2020-monuments-de-background','AzVision','azerbaijani-account',
  ['gubadli-site-destroyed-azvision-2020-monuments-de','kalbajar-site-altered-azvision-2020-monuments-de','kalbajar-site-altered-azvision-2020-monuments-de-2'],same+'azvision-2020-monuments-de.')
split('karabakh99-damage','karabakh99-damage-background','karabakh99.com','azerbaijani-account',
  ['conflict-villages-destroyed-karabakh99-damage','conflict-killed-karabakh99-damage','conflict-wounded-karabakh99-damage'],same+'karabakh99-damage. Advocacy site.')
split('trend-2019-gurbanli-aghdam','trend-2019-gurbanli-aghdam-background','Trend','azerbaijani-account',
  ['aghdam-killed-trend-2019-gurbanli-aghdam','aghdam-displaced-trend-2019-gurbanli-aghdam','aghdam-material-damage-usd-trend-2019-gurbanli-aghdam'],same+'trend-2019-gurbanli-aghdam. Descriptive title.')
split('trend-2023-khojaly','trend-2023-khojaly-background','Trend','azerbaijani-account',
  ['nagorno-karabakh-wounded-trend-2023-khojaly','nagorno-karabakh-missing-trend-2023-khojaly'],same+'trend-2023-khojaly. Descriptive title.')
split('trt-aghdam-2020','trt-aghdam-2020-background','TRT','trt',['aghdam-occupied-share-trt-aghdam-2020'],same+'trt-aghdam-2020. Turkish broadcaster.')
w="ANAMA is credited on the page only for mines and hectares; the totals are the newspaper's own"
d.set('sources','azernews-2024-anama',w,claimant='Azernews',affiliation='press',note='Descriptive title. On the page the agency ANAMA is credited only for mines and hectares; the totals are the newspaper\'s own.')
w="The words are those of an adviser to the president whom the report quotes"
d.set('sources','steele-rugman-shusha-1992',w,claimant='Adviser to the President of Azerbaijan, as reported by Jonathan Steele and Jonathan Rugman',speaker='Vafa Gulizade',affiliation='azerbaijan-government',origin='azerbaijani-account',note='Newspaper not named. Day not in the excerpt.')
d.set('claims','shusha-occupation-date-steele-rugman-shusha-1992',w,note='The adviser is quoted while fighting went on; the day is not in the excerpt.')
w="The Organization of Turkic States is no body of Azerbaijan"
d.set('sources','trend-2023-khojaly',w,affiliation='other-government',note='Descriptive title; the organisation repeats Azerbaijani official totals.')
# single rows
S=lambda t,i,w,**c: d.set(t,i,w,**c)
S('claims','nagorno-karabakh-civilians-killed-armenianchurch-2012-maraga','The text read does not say civilians',measure_id='killed',note='The stored page is a teaser; the word civilians may stand further on.')
S('sources','az-prosecutor-2025-indictment','The page has a day',published='2025-02-08')
S('claims','conflict-captured-az-statecommission-2022','Taken hostage or left in the territories is not captured; the month is that of the statement',measure_id='hostages-or-missing',as_of='',note='Part of the 3,890 missing: taken hostage or left in the territories.')
S('claims','nagorno-karabakh-captured-azernews-khojavand-2019','The page says and 33, not 33 of them',note='And 33 people shot, by the same sentence.')
S('claims','shusha-combatants-killed-dewaal-black-garden-notes','The commander estimates',qualifier='about',as_written='estimates Armenian losses at 58 men',note='Estimate of the Armenian commander Ter-Tatevosian; the note says losses, not only killed.')
S('claims','shusha-combatants-killed-dewaal-black-garden-notes-3','The commander estimates',qualifier='about',as_written='estimates Armenian losses at 58 men and Azerbaijani losses at',note='Estimate of the Armenian commander Ter-Tatevosian; the next words are 200. The note says losses, not only killed.')
S('claims','conflict-area-enwiki-nkr-divisions-ipfs','An ellipsis joined two cells',as_written='1,877',note='Hadrut Region, a region of the NKR covering Jabrayil, part of Fizuli and south Khojavend.')
S('claims','conflict-area-enwiki-nkr-divisions-ipfs-2','An ellipsis joined two cells',as_written='3,377',note='Kashatagh Region, a region of the NKR covering Lachin, Gubadli and Zangilan.')
S('claims','kalbajar-area-enwiki-nkr-divisions-ipfs','An ellipsis joined two cells',as_written='1,830',note='Shahumyan Region, a region of the NKR centred on Karvachar, partly land that it did not hold; another boundary.')
S('claims','shusha-area-enwiki-nkr-divisions-ipfs','An ellipsis joined two cells',as_written='383',note='Shushi Region, a region of the NKR with another boundary.')
S('sources','github-divisions-sql','The repository was found',publisher='GitHub glynzr/BHOS',claimant='SQL dump in the repository glynzr/BHOS',url='https://github.com/glynzr/BHOS/blob/c17f5b4a88d7c2dca66c4f7a9fa83a0efaa6ba59/Data_science/WEEK-6/DB-RESOURCES/azerbaijanDB.sql',published='2024-02-29',note='File azerbaijanDB.sql; the date is that of the dump. The table matches the list of Wikipedia.')
w='The figure is for the war of 1991 to 1994 and the years since'
S('claims','nagorno-karabakh-combatants-killed-hakobyan-2017-armenian-dead',w,as_of='1990/2016')
S('claims','nagorno-karabakh-civilians-killed-hakobyan-2017-armenian-dead',w,as_of='1990/2016')
w='as_of was the month of the report, not of the deaths'
for n in ('','-2','-3','-4'): S('claims','nagorno-karabakh-killed-justiceforkhojaly-1992-press'+n,w,as_of='1992-02-26')
S('claims','nagorno-karabakh-killed-justiceforkhojaly-1992-press-4',"The number is the paper's; the prosecutor's is a minimum",note='The number is that of the paper; the prosecutor is quoted with 600 as a minimum.')
S('claims','nagorno-karabakh-killed-globe-1992-khojaly',w,as_of='1992-02')
w='The page describes a project under way with a planned end'
S('claims','kalbajar-road-built-hayastan-fund-highway',w,statement='The fund says that the Vardenis-Martakert highway is being built from March 2014 to December 2016, that it will be around 116 km long with 16 bridges restored, and that it passes Dadivank, Drmbon and Charektar.')
S('claims','kalbajar-road-length-hayastan-fund-highway',w,as_of='',note='Planned length.')
S('sources','hayastan-fund-highway',w,published='2014/2016')
w='The page dates the founding of the company to August 2002; the plant ran within 13 months'
S('claims','kalbajar-mine-operation-londonpost-khankishiyeva',w,as_of='2003/..',statement='Base Metals, founded in August 2002 by the Vallex Group, is said to have built a plant within 13 months and worked Gyzylbulag near Heyvaly village.')
S('claims','kalbajar-mining-start-londonpost-khankishiyeva',w,qualifier='up-to',date='../2003-09',note='The company was founded in August 2002; its plant is said to have run within 13 months.')
S('claims','conflict-museum-exhibits-lost-mincult-az-2020-monuments','The page does not say that each exhibit was lost',note='Exhibits of 22 museums that the ministry says suffered vandalism; the page does not say that each was lost.')
S('claims','conflict-unesco-access-newsam-2023-unesco','The page names Nagorno-Karabakh',district_id='nagorno-karabakh',note='')
S('claims','jabrayil-schools-lost-trend-fizuli-jabrayil-2019','The page says some',qualifier='about',as_written='some 72 secondary schools')
w='The south-west as a whole is meant, not Zangilan alone'
for i in ('zangilan-displaced-turan-1993-nrc','zangilan-displaced-nrc-1993-zangilan','zangilan-displaced-unmission-1993-zangilan','zangilan-deaths-in-flight-unmission-1993-zangilan'):
    S('claims',i,w,district_id='',scope='southwest')
S('sources','uscr-2001-azerbaijan','The page has a day',published='2001-06-20')
S('claims','conflict-idps-panarmenian-2002-pace','A misprint is kept as printed',value='570',note='In Azerbaijan. The page prints 120 thousand and 570; thousands may be meant for both.')
S('claims','nagorno-karabakh-civilians-killed-wikipedia-operation-ring','The article includes police',note='The article includes ethnic Armenian police among the civilians.')
S('claims','conflict-refugees-and-idps-artsakh-fara-2020-refugees','Forced out of their homes is displaced',measure_id='displaced',as_of='1991/1994')
S('sources','pace-rec-1570-2002','The address was that of the reply',url='',note="Read in a stored copy without an address. The Committee of Ministers' reply is Doc. 9693.")
S('claims','gubadli-idps-community-nk-2020-gubadli','Residents became displaced by the occupation; the page gives no stock of 2020',measure_id='displaced',as_of='')
S('claims','kalbajar-gold-reserves-metallurgprom-2020-sotk',"The figure stands in a relative clause",note="Stands in a relative clause of the report and may be the outlet's background.")
S('claims','nagorno-karabakh-houses-destroyed-beglaryan-2020-damage','Damaged or collapsed, as the facilities of the same sentence',measure_id='houses-damaged',note='Damaged or collapsed.')
S('claims','conflict-figures-disputed-dewaal-black-garden-appendix','The page can be read',note='Both sides are named beside claims about cover-ups.')
# measures
w='The measure counts people, not only civilians'
S('measures','civilians-trapped',w,label='People cut off',statement='{figure} people cut off in {area}',statement_conflict='{figure} people cut off in the conflict',definition='People the source says were cut off or could not leave, civilians or not.')
# town told as the district
w='The source dates the town'
for i in ('fizuli-return-date-enwiki-fuzuli-city','shusha-return-date-azernews-shusha-2020','zangilan-return-date-caucasianknot-zangilan-2020','zangilan-return-date-menafn-zangilan-2023'): S('claims',i,w,scope='town-only')
S('claims','jabrayil-return-date-today-az-jabrayil-2021','The source dates the town and nine villages',scope='town-only')
S('claims','conflict-remains-repatriated-bayramov-2022-remains','The remains are those of the war of 2020',scope='war-2020')
# withdrawn
def withdraw(id,reason,succ=''):
    d.drop('claims',id,reason); d.add('withdrawn',reason,id=id,reason=reason,successor_id=succ,withdrawn_in='1.1.0')
withdraw('nagorno-karabakh-occupation-date-enwiki-nk-2020','The page says that Azerbaijan has had no authority there since 1988; it does not date the taking of control.')
withdraw('nagorno-karabakh-return-date-tass-2023-11','The page dates an agreement to stop hostilities, not the passing of control.')
# resolutions
S('resolutions','unsc-prst-1993-01-29','The symbol is printed in a French copy of resolution 822',symbol='S/25199',note='To the media on behalf of the members. The text read is on supply and also calls for a cease-fire and CSCE talks; resolution 822 lists it as concerning the Nagorno-Karabakh conflict. The symbol is printed in the preamble of a French copy of resolution 822.')
S('provisions','pace-1416-p1','The summary dropped still occupied',summary='Considerable parts of Azerbaijan are still occupied by Armenian forces, and separatist forces control the Nagorno-Karabakh region.')
S('provisions','pace-2391-p4','The text considers',summary='Considers that the trilateral statement of November 2020 gives the main elements of a cease-fire.')
S('provisions','unsc-853-p5','The text reiterates',summary='Reiterates earlier calls that economic, transport and energy links in the region be restored.')
S('provisions','unsc-prst-1993-01-29-u2','The copy read says begin',summary='Parties to agree a cease-fire and begin CSCE talks.')
p=d.table('provisions'); i=[r['id'] for r in p].index('unsc-prst-1993-01-29-u2'); assert p[i+1]['id'].endswith('u3'); p[i],p[i+1]=p[i+1],p[i]
d.changes.append(('provisions','unsc-prst-1993-01-29-u3','changed','order','after unsc-prst-1993-01-29-u2','before unsc-prst-1993-01-29-u2','Rows stand in the order of the text'))
t=d.table('resolution_districts'); t[:]=[r for r in t if r!={'resolution_id':'unsc-prst-1993-01-29','district_id':'nagorno-karabakh'}]
d.changes.append(('resolution_districts','unsc-prst-1993-01-29/nagorno-karabakh','withdrawn','','','','The text read never names Nagorno-Karabakh'))
d.write()
import csv
with open('/tmp/d17/changes-mend.csv','w',newline='') as f:
    w=csv.writer(f,lineterminator='\n'); w.writerow('table id what column before after why'.split()); w.writerows(d.changes)
print(len(d.changes))
