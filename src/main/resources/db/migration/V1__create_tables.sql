-- Documents: one row per page and claimant.
create table source (
	id identifier primary key,
	title varchar not null,
	publisher varchar not null,
	claimant varchar not null,
	speaker varchar,
	affiliation varchar not null constraint source_affiliation check (affiliation in (
		'armenia-government', 'artsakh-authorities', 'azerbaijan-government', 'company', 'council-of-europe',
		'european-union', 'icrc', 'ngo', 'osce', 'other-government', 'press', 'reference-work', 'scholar', 'un')),
	kind varchar not null constraint source_kind check (kind in (
		'book', 'data-set', 'encyclopedia', 'judgment', 'letter', 'paper', 'presidential-statement', 'press-article',
		'report', 'resolution', 'statement', 'web-page')),
	published varchar,
	published_earliest date,
	published_latest date,
	published_uncertain boolean,
	language varchar not null,
	url varchar,
	origin identifier not null,
	read varchar not null constraint source_read check (read in ('full-text', 'excerpt', 'secondary')),
	sha256 varchar constraint source_sha256 check (regexp_like(sha256, '^[0-9a-f]{64}$')),
	note varchar,
	-- title, publisher, claimant and speaker, folded
	words varchar not null
);

create table district (
	id identifier primary key,
	name varchar not null,
	kind varchar not null constraint district_kind check (kind in ('district', 'region')),
	centre varchar not null,
	centre_source_id identifier not null references source,
	latitude decimal_number constraint district_latitude check (latitude between -90 and 90),
	longitude decimal_number constraint district_longitude check (longitude between -180 and 180),
	source_id identifier not null references source,
	note varchar,
	-- its names, folded
	words varchar default '' not null,
	constraint district_point check ((latitude is null) = (longitude is null))
);

create table district_name (
	district_id identifier not null references district,
	name varchar not null,
	language varchar not null,
	kind varchar not null constraint district_name_kind check (kind in (
		'armenian-side', 'azerbaijani-official', 'historic', 'transliteration', 'variant')),
	source_id identifier not null references source,
	note varchar,
	primary key (district_id, name, language, source_id)
);

create table district_code (
	district_id identifier not null references district,
	scheme identifier not null,
	code varchar not null,
	source_id identifier not null references source,
	note varchar,
	primary key (district_id, scheme, code)
);

-- Land that an area shares with another one, which need not be one of the nine.
create table overlap (
	district_id identifier not null references district,
	overlaps_with identifier not null,
	area_km2 decimal_number constraint overlap_area check (area_km2 > 0),
	explanation varchar not null,
	source_id identifier not null references source,
	primary key (district_id, overlaps_with, source_id)
);

-- The vocabulary: what can be claimed.
create table measure (
	id identifier primary key,
	category varchar not null constraint measure_category check (category in (
		'casualty', 'control', 'damage', 'diplomacy', 'displacement', 'economy', 'heritage', 'mines', 'population',
		'territory')),
	collection varchar constraint measure_collection check (collection in ('casualties', 'damage', 'displacement')),
	headline boolean not null,
	label varchar not null,
	kind varchar not null constraint measure_kind check (kind in ('quantity', 'date', 'site', 'text')),
	time varchar not null constraint measure_time check (time in ('event', 'flow', 'stock')),
	side varchar constraint measure_side check (side in ('optional', 'required')),
	unit varchar,
	statement varchar,
	statement_conflict varchar,
	words varchar,
	concepts varchar,
	-- a measure, which may be loaded later
	broader varchar,
	definition varchar not null,
	-- label, and label with definition and words, folded
	label_folded varchar not null,
	folded varchar not null,
	constraint measure_unit check ((kind = 'quantity') = (unit is not null)),
	constraint measure_statement check ((kind in ('quantity', 'date')) = (statement is not null)),
	constraint measure_headline check (not headline or kind in ('quantity', 'date')),
	constraint measure_statement_conflict check ((statement is null) = (statement_conflict is null))
);

-- What narrows a claim to an event, a part or a class.
create table scope (
	id identifier primary key,
	label varchar not null,
	-- the war or event that it belongs to
	period identifier
);

create table site (
	id identifier primary key,
	name varchar not null,
	kind identifier not null,
	district_id identifier not null references district,
	note varchar,
	-- its names, folded
	words varchar default '' not null
);

create table site_name (
	site_id identifier not null references site,
	name varchar not null,
	language varchar not null,
	source_id identifier not null references source,
	primary key (site_id, name, language, source_id)
);

-- What a claim refers to is looked up while it is loaded and stored with it, so that reading
-- joins nothing. What is not found stops the load: foreign keys would add an index each to the
-- largest table. Its own key is made when it is full.
create table claim (
	id identifier not null,
	source_id varchar not null,
	district_id varchar,
	measure_id varchar not null,
	kind varchar not null,
	site_id varchar,
	value decimal_number,
	low decimal_number,
	high decimal_number,
	qualifier varchar constraint claim_qualifier check (qualifier in (
		'about', 'at-least', 'estimate', 'exact', 'indefinite', 'less-than', 'more-than', 'range', 'up-to')),
	unit varchar,
	rounding_low decimal_number,
	rounding_high decimal_number,
	date varchar,
	date_earliest date,
	date_latest date,
	date_uncertain boolean,
	as_of varchar,
	as_of_earliest date,
	as_of_latest date,
	as_of_uncertain boolean,
	side varchar constraint claim_side check (side in ('armenian', 'azerbaijani', 'both', 'unspecified')),
	scope varchar,
	statement varchar not null,
	as_written varchar,
	locator varchar,
	span_start int,
	span_end int,
	null_reason varchar constraint claim_null_reason check (null_reason in ('not-quantified')),
	note varchar,
	-- statement, as_written and note, folded; only of claims of dates, which the timeline finds by them
	words varchar,
	-- the claims that it may be compared with; null for claims on sites and in words
	comparison_id varchar,
	district_name varchar,
	category varchar,
	collection varchar,
	measure_label varchar,
	site_name varchar,
	source_title varchar,
	source_publisher varchar,
	source_published varchar,
	source_language varchar,
	source_url varchar,
	source_read varchar,
	claimant varchar,
	speaker varchar,
	affiliation varchar,
	origin varchar,
	published_earliest date,
	published_latest date,
	second_reading_date date,
	second_reading_result varchar,
	second_reading_mended varchar,
	-- its changes, as a JSON list, and the last release that made one; filled from the table change
	history varchar,
	changed_in varchar,
	constraint claim_bounds check ((low is null) = (high is null)
		and (low is null or low <= coalesce(value, low) and coalesce(value, low) <= high)),
	constraint claim_quantity check (kind <> 'quantity' or (unit is not null and date is null
		and (value is not null or low is not null) = (null_reason is null))),
	constraint claim_not_quantity check (kind = 'quantity'
		or (value is null and low is null and high is null and unit is null)),
	constraint claim_qualified check ((kind in ('quantity', 'date')) = (qualifier is not null)),
	constraint claim_range check (kind <> 'quantity' or (qualifier in ('range', 'estimate')) = (low is not null)),
	constraint claim_estimate check (low is null or (qualifier = 'estimate') = (value is not null)),
	constraint claim_indefinite check (kind <> 'quantity' or (qualifier = 'indefinite') = (null_reason is not null)),
	constraint claim_date check ((kind = 'date') = (date is not null)),
	constraint claim_date_qualifier check (kind <> 'date' or qualifier = case
		when date like '/%' or date like '../%' then 'up-to'
		when date like '%/' or date like '%/..' then 'at-least'
		when date like '%/%' then 'range'
		when right(date, 1) in ('~', '?', '%') then 'about'
		else 'exact' end),
	constraint claim_unstated check (null_reason is null or kind in ('quantity', 'text')),
	constraint claim_site check (kind <> 'site' or site_id is not null),
	constraint claim_span check ((span_start is null and span_end is null)
		or (as_written is not null and 0 <= span_start and span_start < span_end))
);

-- Claims about the same thing: the same area, measure, site, side and scope.
create table comparison (
	id varchar primary key,
	district_id varchar,
	measure_id varchar not null,
	site_id varchar,
	side varchar,
	scope varchar,
	claims int not null,
	origins int not null,
	stated_min decimal_number,
	stated_max decimal_number,
	stated_earliest date,
	stated_latest date,
	-- null when fewer than two of several claims state a number
	agreement varchar constraint comparison_agreement check (agreement in (
		'agree', 'differ', 'different-times', 'single'))
);

create table resolution (
	id identifier primary key,
	symbol varchar,
	organ varchar not null constraint resolution_organ check (organ in (
		'council-of-europe-parliamentary-assembly', 'european-parliament', 'un-general-assembly',
		'un-security-council', 'un-security-council-president')),
	kind varchar not null constraint resolution_kind check (kind in ('resolution', 'presidential-statement')),
	number varchar,
	year int not null,
	adopted_on varchar not null,
	adopted_on_earliest date,
	adopted_on_latest date,
	adopted_on_uncertain boolean not null,
	meeting varchar,
	votes_for int,
	votes_against int,
	abstentions int,
	adoption varchar not null constraint resolution_adoption check (adoption in (
		'not-stated', 'statement', 'vote', 'without-vote')),
	subject varchar not null,
	url varchar not null,
	source_id identifier not null references source,
	note varchar,
	words varchar not null,
	constraint resolution_votes check ((votes_for is null) = (votes_against is null)
		and (votes_for is null) = (abstentions is null) and (adoption = 'vote') = (votes_for is not null))
);

create table resolution_district (
	resolution_id identifier not null references resolution,
	district_id identifier not null references district,
	primary key (resolution_id, district_id)
);

-- Further documents that a resolution's vote, meeting, symbol or content was read in.
create table resolution_source (
	resolution_id identifier not null references resolution,
	source_id identifier not null references source,
	role varchar not null constraint resolution_source_role check (role in (
		'adoption', 'content', 'date', 'meeting', 'other-vote', 'reaction', 'symbol', 'vote')),
	primary key (resolution_id, source_id, role)
);

-- States by code, as roll calls name them.
create table country (
	id varchar primary key constraint country_id check (regexp_like(id, '^[A-Z]{3}$')),
	name varchar not null
);

-- A vote by name on a resolution or, without one, on a motion, as one document has it.
create table roll_call (
	id identifier primary key,
	resolution_id identifier references resolution,
	organ varchar not null constraint roll_call_organ check (organ in (
		'council-of-europe-parliamentary-assembly', 'european-parliament', 'un-general-assembly',
		'un-security-council')),
	held_on varchar not null,
	held_on_earliest date,
	held_on_latest date,
	held_on_uncertain boolean not null,
	subject varchar not null,
	source_id identifier not null references source,
	locator varchar,
	note varchar
);

create table vote (
	roll_call_id identifier not null references roll_call,
	country_id varchar not null references country,
	vote varchar not null constraint vote_vote check (vote in ('abstain', 'no', 'yes')),
	note varchar,
	primary key (roll_call_id, country_id)
);

-- The shape of an area, which says nothing about its status, as a geometry of GeoJSON.
create table boundary (
	district_id identifier primary key references district,
	source_id identifier not null references source,
	locator varchar not null,
	note varchar not null,
	geometry varchar not null
);

create table provision (
	id identifier primary key,
	resolution_id identifier not null references resolution,
	paragraph varchar,
	kind varchar not null constraint provision_kind check (kind in (
		'calls-upon', 'condemns', 'demands', 'endorses', 'notes', 'reaffirms', 'requests', 'urges')),
	summary varchar not null,
	read varchar not null constraint provision_read check (read in ('full-text', 'excerpt', 'secondary')),
	source_id identifier not null references source,
	note varchar,
	position int not null,
	words varchar not null
);

create table provision_source (
	provision_id identifier not null references provision,
	source_id identifier not null references source,
	role varchar not null constraint provision_source_role check (role in ('content', 'context', 'number')),
	primary key (provision_id, source_id, role)
);

-- The versions of the data set.
create table release (
	version varchar primary key constraint release_version check (regexp_like(version, '^\d+\.\d+\.\d+$')),
	date date not null,
	sha256 varchar not null constraint release_sha256 check (regexp_like(sha256, '^[0-9a-f]{64}$')),
	claims int not null,
	sources int not null,
	notes varchar not null,
	-- the number of its row, by which releases follow one another
	position int not null
);

-- Claims that the data set had and has no more.
create table withdrawn (
	id identifier primary key,
	reason varchar not null,
	successor_id identifier,
	withdrawn_in varchar not null references release
);

-- Claims that were read a second time in their documents, with both codings. No coding: it was not
-- found again. An empty code is a code, too: the conflict as a whole, no side, no time.
create table reading (
	claim_id identifier primary key,
	date date not null,
	result varchar not null constraint reading_result check (result in ('mended', 'not-found-again', 'same')),
	mended varchar,
	kind varchar not null constraint reading_kind check (kind in ('quantity', 'date', 'site', 'text')),
	measure_first identifier references measure,
	measure_second identifier references measure,
	district_first identifier references district,
	district_second identifier references district,
	qualifier_first varchar,
	qualifier_second varchar,
	side_first varchar,
	side_second varchar,
	affiliation_first varchar,
	affiliation_second varchar,
	as_of_first varchar,
	as_of_second varchar,
	constraint reading_mended check ((result = 'mended') = (mended is not null)),
	constraint reading_coded check ((result <> 'not-found-again') = (measure_first is not null)
		and (measure_first is null) = (measure_second is null)
		and (measure_first is null) = (affiliation_first is null)
		and (measure_first is null) = (affiliation_second is null)),
	constraint reading_qualifier check ((measure_first is not null and kind = 'quantity') = (qualifier_first is not null)
		and (qualifier_first is null) = (qualifier_second is null))
);

-- What releases changed in rows of files, or as wholes without a row.
create table change (
	id varchar primary key,
	release varchar not null references release,
	file varchar not null,
	row_key varchar,
	what varchar not null constraint change_what check (what in ('added', 'changed', 'withdrawn')),
	column_name varchar,
	before varchar,
	after varchar,
	why varchar
);
create index change_row on change (file, row_key);
