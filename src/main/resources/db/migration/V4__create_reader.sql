-- What differs by engine. The user that answers requests: it can select, and nothing else.
create user reader password '';
grant select on schema public to reader;

-- The database lives as long as the process, whoever is connected.
set db_close_delay -1;
