-- One insert per file of the folder that the placeholder names. Left joins, so that a row
-- that fits nothing meets a constraint instead of being left out.

insert into source
select id, title, publisher, claimant, speaker, affiliation, kind, published, earliest(published), latest(published),
	uncertain(published), language, url, origin, read, sha256, note,
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

-- The sentence of a quantity or date is composed from its measure; the side is named where
-- claims of the same measure and area count the people of more than one.
insert into claim
select *, folded_words(concat_ws(' ', statement, as_written, note))
from (
	select c.id, c.source_id, c.district_id, c.measure_id, m.kind, c.site_id,
		cast(c."VALUE" as decfloat) as "value", cast(c.low as decfloat) as low, cast(c.high as decfloat) as high,
		c.qualifier, c.unit,
		rounding_low(cast(c."VALUE" as decfloat), c.qualifier) as rounding_low,
		rounding_high(cast(c."VALUE" as decfloat), c.qualifier) as rounding_high,
		c.date, earliest(c.date) as date_earliest, latest(c.date) as date_latest,
		c.as_of, earliest(c.as_of) as as_of_earliest, latest(c.as_of) as as_of_latest,
		earliest(coalesce(c.date, c.as_of)) as time_earliest, latest(coalesce(c.date, c.as_of)) as time_latest,
		uncertain(coalesce(c.date, c.as_of)) as time_uncertain,
		coalesce(earliest(coalesce(c.date, c.as_of)), latest(coalesce(c.date, c.as_of))) as time_order,
		c.side, c.scope,
		coalesce(c.statement,
			case m.kind
				when 'quantity' then quantity_sentence(
					case when d.id is null then m.statement_conflict else m.statement end, d.name, c.qualifier,
					cast(c."VALUE" as decfloat), cast(c.low as decfloat), cast(c.high as decfloat), c.unit,
					site.name, case when min(coalesce(c.side, '-')) over sides <> max(coalesce(c.side, '-')) over sides
						then case c.side when 'armenian' then 'Armenian side' when 'azerbaijani' then 'Azerbaijani side'
							when 'both' then 'both sides' when 'unspecified' then 'side not specified' end
					end, s.label)
				when 'date' then date_sentence(
					case when d.id is null then m.statement_conflict else m.statement end, d.name, c.date, site.name, s.label)
			end) as statement,
		c.as_written, c.locator, c.start as span_start, c."END" as span_end, c.null_reason, c.note,
		case when m.kind in ('quantity', 'date') then concat_ws('.', coalesce(c.district_id, 'conflict'), c.measure_id,
			c.site_id, c.side, c.scope) end as comparison_id
	from csvread('${data}/claims.csv', null, 'charset=UTF-8') c
	left join measure m on m.id = c.measure_id
	left join district d on d.id = c.district_id
	left join scope s on s.id = c.scope
	left join site on site.id = c.site_id
	window sides as (partition by c.measure_id, c.district_id)
);

insert into comparison
select c.comparison_id, c.district_id, c.measure_id, c.site_id, c.side, c.scope, count(*), count(distinct s.origin),
	min(coalesce(c."value", c.low)), max(coalesce(c."value", c.high)), min(c.date_earliest), max(c.date_latest),
	agreement(m.time, c.qualifier, c."value", c.low, c.high, c.rounding_low, c.rounding_high, c.date_earliest,
		c.date_latest, c.as_of_earliest, c.as_of_latest)
from claim c
join measure m on m.id = c.measure_id
join source s on s.id = c.source_id
where c.comparison_id is not null
group by c.comparison_id, c.district_id, c.measure_id, c.site_id, c.side, c.scope;

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
