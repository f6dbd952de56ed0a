-- One insert per file of the folder that the placeholder names. Left joins, so that a row
-- that fits nothing meets a constraint instead of being left out.

insert into source
select id, title, publisher, claimant, speaker, affiliation, kind, published, earliest(published), latest(published),
	language, url, origin, read, sha256, note,
	folded_words(concat_ws(' ', title, publisher, claimant, speaker))
from csvread('${data}/sources.csv', null, 'charset=UTF-8');

insert into district (id, name, kind, centre, centre_source_id, latitude, longitude, source_id, note)
select id, name, kind, centre, centre_source_id, latitude, longitude, source_id, note
from csvread('${data}/districts.csv', null, 'charset=UTF-8');

insert into district_name
select district_id, name, language, kind, source_id, note
from csvread('${data}/names.csv', null, 'charset=UTF-8');

update district set words = folded_words(
	(select listagg(name, ' ') within group (order by name) from district_name where district_id = district.id));

insert into district_code
select district_id, scheme, code, source_id, note
from csvread('${data}/codes.csv', null, 'charset=UTF-8');

insert into overlap
select district_id, overlaps_with, area_km2, explanation, source_id
from csvread('${data}/overlaps.csv', null, 'charset=UTF-8');

insert into measure
select id, category, collection, headline, label, kind, time, unit, statement, statement_conflict, words, definition,
	folded_words(label), folded_words(concat_ws(' ', label, definition, replace(words, '|', ' ')))
from csvread('${data}/measures.csv', null, 'charset=UTF-8');

insert into scope
select id, label
from csvread('${data}/scopes.csv', null, 'charset=UTF-8');

insert into site (id, name, kind, district_id, note)
select id, name, kind, district_id, note
from csvread('${data}/sites.csv', null, 'charset=UTF-8');

insert into site_name
select site_id, name, language, source_id
from csvread('${data}/site_names.csv', null, 'charset=UTF-8');

update site set words = folded_words(
	(select listagg(name, ' ') within group (order by name) from site_name where site_id = site.id));

-- Where claims of the same measure and area count the people of more than one side.
create local temporary table two_sided (
	measure_id varchar,
	district_id varchar,
	primary key (measure_id, district_id)
);

insert into two_sided
select measure_id, coalesce(district_id, '')
from csvread('${data}/claims.csv', null, 'charset=UTF-8')
group by measure_id, district_id
having min(coalesce(side, '-')) <> max(coalesce(side, '-'));

-- The sentence of a quantity or date is composed from its measure; the side is named where
-- claims count the people of more than one. Words that other tables have are taken from there,
-- so that they are kept once.
insert into claim
select c.id, coalesce(s.id, c.source_id), d.id, coalesce(m.id, c.measure_id), m.kind, site.id,
	cast(c."VALUE" as decfloat), cast(c.low as decfloat), cast(c.high as decfloat), c.qualifier,
	case when c.unit = m.unit or m.unit is null then c.unit end,
	rounding_low(cast(c."VALUE" as decfloat), c.qualifier), rounding_high(cast(c."VALUE" as decfloat), c.qualifier),
	c.date, earliest(c.date), latest(c.date), c.as_of, earliest(c.as_of), latest(c.as_of),
	uncertain(coalesce(c.date, c.as_of)), c.side, scope.id,
	case when s.id is not null and (c.district_id is null or d.id is not null) and (c.scope is null or scope.id is not null)
			and (c.site_id is null or site.id is not null) then
		coalesce(c.statement,
			case m.kind
				when 'quantity' then quantity_sentence(
					case when d.id is null then m.statement_conflict else m.statement end, d.name, c.qualifier,
					cast(c."VALUE" as decfloat), cast(c.low as decfloat), cast(c.high as decfloat), c.unit,
					site.name, case when two_sided.measure_id is not null
						then case c.side when 'armenian' then 'Armenian side' when 'azerbaijani' then 'Azerbaijani side'
							when 'both' then 'both sides' when 'unspecified' then 'side not specified' end
					end, scope.label)
				when 'date' then date_sentence(
					case when d.id is null then m.statement_conflict else m.statement end, d.name, c.date, site.name, scope.label)
			end)
	end,
	c.as_written, c.locator, c.start, c."END", c.null_reason, c.note,
	case when m.kind in ('quantity', 'date') then concat_ws('.', coalesce(c.district_id, 'conflict'), c.measure_id,
		c.site_id, c.side, c.scope) end,
	d.name, m.category, m.collection, m.headline, m.time, m.label, site.name, s.title, s.publisher, s.published,
	s.language, s.url, s.read, s.claimant, s.speaker, s.affiliation, s.origin, s.published_earliest,
	s.published_latest
from csvread('${data}/claims.csv', null, 'charset=UTF-8') c
left join source s on s.id = c.source_id
left join measure m on m.id = c.measure_id
left join district d on d.id = c.district_id
left join scope on scope.id = c.scope
left join site on site.id = c.site_id
left join two_sided on two_sided.measure_id = c.measure_id and two_sided.district_id = coalesce(c.district_id, '');

alter table claim add primary key (id);
create index claim_comparison on claim (comparison_id);
create index claim_site on claim (site_id);

insert into comparison
select comparison_id, district_id, measure_id, site_id, side, scope, count(*), count(distinct origin),
	min(coalesce("value", low)), max(coalesce("value", high)), min(date_earliest), max(date_latest),
	agreement(time, qualifier, "value", low, high, rounding_low, rounding_high, date_earliest, date_latest,
		as_of_earliest, as_of_latest)
from claim
where comparison_id is not null
group by comparison_id, district_id, measure_id, site_id, side, scope;

insert into resolution
select id, symbol, organ, kind, number, "YEAR", adopted_on, earliest(adopted_on), latest(adopted_on),
	uncertain(adopted_on), meeting, votes_for, votes_against, abstentions, adoption, subject, url, source_id, note,
	folded_words(concat_ws(' ', symbol, number, subject, note))
from csvread('${data}/resolutions.csv', null, 'charset=UTF-8');

insert into resolution_district
select resolution_id, district_id
from csvread('${data}/resolution_districts.csv', null, 'charset=UTF-8');

insert into resolution_source
select resolution_id, source_id, role
from csvread('${data}/resolution_sources.csv', null, 'charset=UTF-8');

insert into provision
select id, resolution_id, paragraph, kind, summary, read, source_id, note, rownum(), folded_words(summary)
from csvread('${data}/provisions.csv', null, 'charset=UTF-8');

insert into provision_source
select provision_id, source_id, role
from csvread('${data}/provision_sources.csv', null, 'charset=UTF-8');

insert into release
select version, date, sha256, claims, sources, notes
from csvread('${data}/releases.csv', null, 'charset=UTF-8');

insert into withdrawn
select id, reason, successor_id, withdrawn_in
from csvread('${data}/withdrawn.csv', null, 'charset=UTF-8');

alter table withdrawn add foreign key (successor_id) references claim;
