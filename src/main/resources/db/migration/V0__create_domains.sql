-- What differs by engine: PostgreSQL has numeric for this.
create domain decimal_number as decfloat;

create domain identifier as varchar(200) check (regexp_like(value, '^[a-z0-9]+(-[a-z0-9]+)*$'));
