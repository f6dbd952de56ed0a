-- Keys of what is full: made at once, they take a fraction of the time.
alter table claim add primary key (id);
alter table withdrawn add foreign key (successor_id) references claim;
alter table reading add foreign key (claim_id) references claim;

-- Changes by the number of their release.
create local temporary table change_at as
select c.*, r.position
from change c
join release r on r.version = c.release;
create index change_at_row on change_at (file, row_key);

-- Stored with the claims, so that reading joins nothing.
update claim set
	history = (select cast(json_arrayagg(json_object('release': c.release, 'what': c.what, 'column': c.column_name,
			'before': c.before, 'after': c.after, 'why': c.why) order by c.position, c.id) as varchar)
		from change_at c where c.file = 'claims' and c.row_key = claim.id),
	changed_in = (select r.version from release r where r.position =
		(select max(c.position) from change_at c where c.file = 'claims' and c.row_key = claim.id))
where id in (select row_key from change_at where file = 'claims');

-- One read view per kind of record: joins, names and source columns live here, so that
-- Java reads columns and does not assemble meaning.

-- A document as the basis of a record: the columns of every source claim.
create view document as
select id as source_id, title as source_title, publisher as source_publisher, published as source_published,
	language as source_language, url as source_url, read as source_read, claimant, speaker, affiliation, origin,
	published, published_earliest, published_latest,
	coalesce(published_earliest, published_latest) as published_order, words as source_words
from source;

-- Stored, since finding which claims belong together looks at all of them.
create table occupation_record as
select stated.district_id || '-' || stated.source_id || case nth when 1 then '' else '.' || nth end as id,
	stated.district_id, d.name as district_name,
	coalesce(stated.date_claim, stated.area_claim) as claim_id,
	dated.id as date_claim, dated.date, dated.date_earliest, dated.date_latest, dated.qualifier as date_qualifier,
	dated.date_earliest as time_earliest, dated.date_latest as time_latest, dated.date_uncertain as time_uncertain,
	coalesce(dated.date_earliest, dated.date_latest) as time_order,
	measured.id as area_claim, measured.value as area_value, measured.unit as area_unit,
	measured.qualifier as area_qualifier, measured.as_written as area_as_written, measured.locator as area_locator,
	measured.span_start as area_span_start, measured.span_end as area_span_end, measured.note as area_note,
	measured.second_reading_date as area_second_reading_date,
	measured.second_reading_result as area_second_reading_result,
	measured.second_reading_mended as area_second_reading_mended,
	rests.as_written, rests.locator, rests.span_start, rests.span_end, rests.note as claim_note,
	rests.second_reading_date, rests.second_reading_result, rests.second_reading_mended,
	d.words as district_words, document.*
from (
	select district_id, source_id, nth, max(case measure_id when 'occupation-date' then id end) as date_claim,
		max(case measure_id when 'area' then id end) as area_claim
	from (
		select id, district_id, source_id, measure_id,
			row_number() over (partition by district_id, source_id, measure_id order by id) as nth
		from claim
		where measure_id in ('occupation-date', 'area') and scope is null and site_id is null and district_id is not null
	) numbered
	group by district_id, source_id, nth
) stated
join district d on d.id = stated.district_id
join claim rests on rests.id = coalesce(stated.date_claim, stated.area_claim)
join document on document.source_id = stated.source_id
left join claim dated on dated.id = stated.date_claim
left join claim measured on measured.id = stated.area_claim;
alter table occupation_record alter column id set not null;
alter table occupation_record add primary key (id);

create local temporary table source_size as
select source_id, count(*) as claims from claim group by source_id;
create unique index source_size_id on source_size (source_id);

create table source_record as
select s.id, s.kind, s.sha256, s.note, s.words, coalesce(c.claims, 0) as claims, document.*
from source s
left join source_size c on c.source_id = s.id
join document on document.source_id = s.id;

create view district_record as
select d.id, d.name, d.kind, d.centre, d.centre_source_id, d.latitude, d.longitude,
	d.note, d.words, document.*
from district d
join document on document.source_id = d.source_id;

-- Every text that names an area. Codes of a part or of the town name something else.
create view district_key as
select name, district_id from district_name
union select code, district_id from district_code
	where scheme not like '%-part' and scheme not like '%-centre' and scheme not like '%-city'
union select id, id from district
union select name, id from district;

create view district_name_record as
select n.district_id, n.name, n.language, n.kind, n.note, document.*
from district_name n
join document on document.source_id = n.source_id;

create view district_code_record as
select c.district_id, c.scheme, c.code, c.note, document.*
from district_code c
join document on document.source_id = c.source_id;

create view overlap_record as
select o.district_id, o.overlaps_with, o.area_km2, o.explanation, document.*
from overlap o
join document on document.source_id = o.source_id;

create view boundary_record as
select b.district_id, b.locator, b.note, b.geometry, document.*
from boundary b
join document on document.source_id = b.source_id;

-- A site rests on the first of the claims about it, in order of publication. Stored, since that
-- looks at all of them.
create table site_record as
select s.id, s.name, s.kind, s.district_id, d.name as district_name, s.note,
	s.words, rests.id as claim_id, rests.as_written, rests.locator, rests.span_start,
	rests.span_end, rests.note as claim_note, rests.second_reading_date, rests.second_reading_result,
	rests.second_reading_mended, document.*
from site s
join district d on d.id = s.district_id
join (
	select c.*, row_number() over (partition by c.site_id
		order by document.published_order nulls last, c.id) as nth
	from claim c
	join document on document.source_id = c.source_id
	where c.site_id is not null
) rests on rests.site_id = s.id and rests.nth = 1
join document on document.source_id = rests.source_id;

create view site_name_record as
select n.site_id, n.name, n.language, document.*
from site_name n
join document on document.source_id = n.source_id;

create view resolution_record as
select r.id, r.symbol, r.organ, r.kind, r.number, r.year, r.adopted_on as adopted,
	r.adopted_on_earliest as adopted_earliest, r.adopted_on_latest as adopted_latest,
	r.adopted_on_uncertain as adopted_uncertain,
	coalesce(r.adopted_on_earliest, r.adopted_on_latest) as adopted_order, r.meeting, r.votes_for, r.votes_against,
	r.abstentions, r.adoption, r.subject, r.url, r.note,
	(select string_agg(d.district_id, ' ' order by d.district_id) from resolution_district d
		where d.resolution_id = r.id) as district_ids,
	r.words || coalesce((select string_agg(p.words, '') from provision p where p.resolution_id = r.id), '') as words,
	document.*
from resolution r
join document on document.source_id = r.source_id;

create view resolution_district_record as
select r.resolution_id, d.id as district_id, d.name as district_name
from resolution_district r
join district d on d.id = r.district_id;

create view resolution_source_record as
select r.resolution_id, r.role, document.*
from resolution_source r
join document on document.source_id = r.source_id;

create view roll_call_record as
select r.id, r.resolution_id, r.subject, r.organ, r.held_on, r.held_on_earliest, r.held_on_latest, r.locator, r.note,
	(select count(*) from vote where roll_call_id = r.id and vote = 'yes') as votes_for,
	(select count(*) from vote where roll_call_id = r.id and vote = 'no') as votes_against,
	(select count(*) from vote where roll_call_id = r.id and vote = 'abstain') as abstentions,
	document.*
from roll_call r
join document on document.source_id = r.source_id;

create view vote_record as
select v.roll_call_id || '.' || v.country_id as id, v.roll_call_id, r.subject, r.organ, r.held_on, r.held_on_earliest,
	r.held_on_latest, coalesce(r.held_on_earliest, r.held_on_latest) as held_order, r.resolution_id,
	v.country_id, c.name as country_name, v.vote, v.note, r.locator, r.note as roll_call_note, document.*
from vote v
join roll_call r on r.id = v.roll_call_id
join country c on c.id = v.country_id
join document on document.source_id = r.source_id;

create view provision_record as
select p.id, p.resolution_id, p.paragraph, p.kind, p.summary, p.read as provision_read, p.note, p.position, document.*
from provision p
join document on document.source_id = p.source_id;

create view provision_source_record as
select s.provision_id, s.role, p.resolution_id, document.*
from provision_source s
join provision p on p.id = s.provision_id
join document on document.source_id = s.source_id;

create local temporary table coverage_size as
select coalesce(district_id, 'conflict') as area, measure_id, count(*) as claims, count(distinct origin) as origins
from claim
group by district_id, measure_id;
create unique index coverage_size_id on coverage_size (area, measure_id);

create local temporary table coverage_agreement as
select coalesce(district_id, 'conflict') as area, measure_id, string_agg(distinct agreement, ',' order by agreement) as agreement
from comparison
group by district_id, measure_id;
create unique index coverage_agreement_id on coverage_agreement (area, measure_id);

create table measure_record as
select m.*, coalesce(c.claims, 0) as claims
from measure m
left join (select measure_id, cast(sum(claims) as bigint) as claims from coverage_size group by measure_id) c
	on c.measure_id = m.id;

-- The collections of the index, each with its number of records.
create table collection_size as
select 1 as position, 'districts' as name, count(*) as records from district
union all select 2, 'occupations', count(*) from occupation_record
union all select 3, 'claims', count(*) from claim
union all select case collection when 'casualties' then 4 when 'displacement' then 5 else 6 end, collection, sum(claims)
	from measure_record where collection is not null group by collection
union all select 7, 'sites', count(*) from site
union all select 8, 'resolutions', count(*) from resolution
union all select 9, 'sources', count(*) from source
union all select 10, 'measures', count(*) from measure
union all select 11, 'timeline', (select sum(claims) from measure_record where kind = 'date') + (select count(*) from resolution)
union all select 12, 'comparisons', count(*) from comparison
union all select 13, 'coverage', count(*) from coverage_size
union all select 14, 'releases', count(*) from release
union all select 15, 'votes', count(*) from vote

union all select 16, 'changes', count(*) from change;

create view comparison_record as
select c.id, c.district_id, d.name as district_name, c.measure_id, m.label as measure_label, m.category, c.site_id,
	site.name as site_name, c.side, c.scope, c.claims, c.origins, c.stated_min, c.stated_max, c.stated_earliest,
	c.stated_latest, c.agreement, case when c.agreement is null then 'not-quantified' end as null_reason
from comparison c
join measure m on m.id = c.measure_id
left join district d on d.id = c.district_id
left join site on site.id = c.site_id;

-- Those that another side or scope sets apart are looked up.
create index comparison_beside on comparison (measure_id, district_id, site_id);

-- Every area, and the conflict as a whole, by every measure, whether or not anything is known.
-- Stored, since it counts all claims.
create table coverage_record as
select area.id || '.' || m.id as id, d.id as district_id, d.name as district_name,
	m.id as measure_id, m.label as measure_label, m.category, coalesce(known.claims, 0) as claims,
	coalesce(known.origins, 0) as origins, compared.agreement,
	case when known.claims is null then 'no-claim' end as null_reason,
	'/v1/claims?district=' || coalesce(d.id, 'none') || '&measure=' || m.id as record
from (select id from district union all select 'conflict') area
cross join measure m
left join district d on d.id = area.id
left join coverage_size known on known.area = area.id and known.measure_id = m.id
left join coverage_agreement compared on compared.area = area.id and compared.measure_id = m.id;
alter table coverage_record alter column id set not null;
alter table coverage_record add primary key (id);

-- Everything dated: claims of dates, and resolutions. Stored, since that looks at all of them.
create table timeline_record as
select dated.*, case when date_uncertain then 'uncertain' when date_earliest is not distinct from date_latest then null
		else 'range' end as mark
from (
select c.id, 'claim' as type, c.category, c.measure_id, c.measure_label, c.statement, c.date, c.date_earliest,
	c.date_latest, c.date_uncertain, coalesce(c.date_earliest, c.date_latest) as placed_on, c.scope,
	c.district_id as district_ids, '/v1/claims/' || c.id as record, c.id as claim_id, c.as_written, c.locator, c.span_start, c.span_end, c.note as claim_note,
	c.second_reading_date, c.second_reading_result, c.second_reading_mended, c.words, document.*
from claim c
join document on document.source_id = c.source_id
where c.kind = 'date'
union all
select r.id, r.kind, 'diplomacy', null, null, coalesce(r.symbol, 'Presidential statement') || ': ' || r.subject,
	r.adopted, r.adopted_earliest, r.adopted_latest, r.adopted_uncertain, r.adopted_order, null, r.district_ids,
	'/v1/resolutions/' || r.id, null, null, null, null, null, null, null, null, null, r.words, document.*
from resolution_record r
join document on document.source_id = r.source_id
) dated;

create view timeline_district as
select c.id as entry_id, d.id as district_id, d.name as district_name
from claim c
join district d on d.id = c.district_id
where c.kind = 'date'
union all
select r.resolution_id, r.district_id, r.district_name from resolution_district_record r;

-- How many claims a release added, changed and withdrew.
create table release_size as
select release, count(distinct case what when 'added' then row_key end) as added,
	count(distinct case what when 'changed' then row_key end) as changed,
	count(distinct case what when 'withdrawn' then row_key end) as withdrawn
from change
where file = 'claims' and row_key is not null
group by release;

create view release_record as
select version as id, release.*, s.added, s.changed, s.withdrawn
from release
left join release_size s on s.release = release.version;

-- What a changed cell held, from one release to before another.
create local temporary table earlier_cell as
select file, row_key, column_name, coalesce(before, 'none') as held, position as until,
	lag(position, 1, 0) over (partition by file, row_key, column_name order by position) as since
from change_at
where what <> 'added' and row_key is not null;
create index earlier_cell_row on earlier_cell (file, row_key, column_name);

-- The claims that some release touched, or whose document it touched in what claims are counted by.
create local temporary table touched_claim as
select row_key as id from change where file = 'claims' and row_key is not null
union
select id from claim where source_id in (select row_key from earlier_cell
	where file = 'sources' and column_name in ('affiliation', 'origin'));

-- What they were counted by after each release that had them.
create local temporary table claim_then as
select r.position, t.id, coalesce(measure.held, c.measure_id) as measure,
	coalesce(district.held, c.district_id, 'none') as district,
	coalesce(affiliation.held, s.affiliation) as affiliation, coalesce(origin.held, s.origin) as origin
from release r
cross join touched_claim t
left join claim c on c.id = t.id
left join earlier_cell measure on measure.file = 'claims' and measure.row_key = t.id
	and measure.column_name = 'measure_id' and r.position >= measure.since and r.position < measure.until
left join earlier_cell district on district.file = 'claims' and district.row_key = t.id
	and district.column_name = 'district_id' and r.position >= district.since and r.position < district.until
left join earlier_cell document on document.file = 'claims' and document.row_key = t.id
	and document.column_name = 'source_id' and r.position >= document.since and r.position < document.until
left join source s on s.id = coalesce(document.held, c.source_id)
left join earlier_cell affiliation on affiliation.file = 'sources'
	and affiliation.row_key = coalesce(document.held, c.source_id) and affiliation.column_name = 'affiliation'
	and r.position >= affiliation.since and r.position < affiliation.until
left join earlier_cell origin on origin.file = 'sources'
	and origin.row_key = coalesce(document.held, c.source_id) and origin.column_name = 'origin'
	and r.position >= origin.since and r.position < origin.until
where not exists (select 1 from change_at later where later.file = 'claims' and later.row_key = t.id
		and later.what = 'added' and later.position > r.position)
	and not exists (select 1 from change_at gone where gone.file = 'claims' and gone.row_key = t.id
		and gone.what = 'withdrawn' and gone.position <= r.position);

create local temporary table word_then as
select position, id, 'affiliation' as counted_by, affiliation as word from claim_then
union all select position, id, 'district', district from claim_then
union all select position, id, 'measure', measure from claim_then
union all select position, id, 'origin', origin from claim_then;

create local temporary table word_now as
select 'affiliation' as counted_by, s.affiliation as word, sum(c.claims) as claims
from source_size c join source s on s.id = c.source_id group by s.affiliation
union all select 'district', case area when 'conflict' then 'none' else area end, sum(claims) from coverage_size group by area
union all select 'measure', measure_id, sum(claims) from coverage_size group by measure_id
union all select 'origin', s.origin, sum(c.claims) from source_size c join source s on s.id = c.source_id group by s.origin;

-- What is new in a release: the claims before and after it, and those it added, changed and withdrew, by each word
-- that they are counted by; a withdrawn one by its word before. Claims that no release touched are in all counts.
create table release_count as
select counted.release, counted.counted_by, counted.word,
	counted.before + coalesce(word_now.claims, 0) - coalesce(newest.claims, 0) as before,
	counted.after + coalesce(word_now.claims, 0) - coalesce(newest.claims, 0) as after,
	counted.added, counted.changed, counted.withdrawn
from (
	select r.version as release, w.counted_by, w.word, count(case w.position when r.previous then 1 end) as before,
		count(case w.position when r.position then 1 end) as after,
		count(case when w.position = r.position and d.what = 'added' then 1 end) as added,
		count(case when w.position = r.position and d.what = 'changed' then 1 end) as changed,
		count(case when w.position = r.previous and d.what = 'withdrawn' then 1 end) as withdrawn
	from (select version, position, lag(position) over (order by position) as previous from release) r
	join word_then w on w.position in (r.previous, r.position)
	left join (select distinct position, row_key, what from change_at where file = 'claims') d
		on d.position = r.position and d.row_key = w.id
	where r.previous is not null
	group by r.version, w.counted_by, w.word
) counted
left join word_now on word_now.counted_by = counted.counted_by and word_now.word = counted.word
left join (select counted_by, word, count(*) as claims from word_then
	where position = (select max(position) from release) group by counted_by, word) newest
	on newest.counted_by = counted.counted_by and newest.word = counted.word
where counted.before <> counted.after or counted.added + counted.changed + counted.withdrawn > 0;

-- Each change with the claim that it is of, as it stands today or, withdrawn, as it stood last. Stored, since it
-- looks up many.
create table change_record as
select c.id, c.release, c.file, c.row_key, c.what, c.column_name, c.before, c.after, c.why,
	case c.file when 'claims' then c.row_key end as claim_id, d.id as district_id, d.name as district_name,
	m.id as measure_id, m.label as measure_label, claim.as_written, claim.locator, claim.span_start, claim.span_end,
	claim.note as claim_note, claim.second_reading_date, claim.second_reading_result, claim.second_reading_mended,
	document.*
from change c
left join claim on c.file = 'claims' and claim.id = c.row_key
left join (
	select row_key as id, max(case column_name when 'district_id' then before end) as district_id,
		max(case column_name when 'measure_id' then before end) as measure_id,
		max(case column_name when 'source_id' then before end) as source_id
	from change
	where file = 'claims' and what = 'withdrawn'
	group by row_key
) gone on c.file = 'claims' and gone.id = c.row_key
left join district d on d.id = coalesce(claim.district_id, gone.district_id, case c.file when 'districts' then c.row_key end)
left join measure m on m.id = coalesce(claim.measure_id, gone.measure_id, case c.file when 'measures' then c.row_key end)
left join document
	on document.source_id = coalesce(claim.source_id, gone.source_id, case c.file when 'sources' then c.row_key end);
alter table change_record alter column id set not null;
alter table change_record add primary key (id);

-- The days of documents that a date is looked up in, beside claims: resolutions by adoption,
-- others by publication.
create view document_evidence as
select 'resolution' as type, id, number, organ, coalesce(symbol, 'Presidential statement') || ': ' || subject as statement,
	adopted as held, adopted_earliest as held_earliest, adopted_latest as held_latest, 'adopted' as held_as, source_id,
	source_title, source_publisher, source_published, source_language, source_url, source_read, claimant, speaker,
	affiliation, origin, coalesce(district_ids, 'none') as areas
from resolution_record
union all
select 'source', id, null, null, source_title, source_published, published_earliest, published_latest, 'published',
	source_id, source_title, source_publisher, source_published, source_language, source_url, source_read, claimant,
	speaker, affiliation, origin, ''
from source_record;

-- How often each pair of codes was given to a column by both readers. A qualifier is coded of
-- quantities, as_of of all but dates.
create view coded_pair as
select position, coded, first_code, second_code, count(*) as claims
from (
	select 1 as position, 'measure' as coded, result, measure_first as first_code, measure_second as second_code from reading
	union all select 2, 'district', result, district_first, district_second from reading
	union all select 3, 'qualifier', result, qualifier_first, qualifier_second from reading where kind = 'quantity'
	union all select 4, 'side', result, side_first, side_second from reading
	union all select 5, 'affiliation', result, affiliation_first, affiliation_second from reading
	union all select 6, 'as_of', result, as_of_first, as_of_second from reading where kind <> 'date'
) codes
where result <> 'not-found-again'
group by position, coded, first_code, second_code;
