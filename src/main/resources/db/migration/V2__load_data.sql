-- One insert per file of the folder that the placeholder names, but for the claims, which V3 loads.

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
