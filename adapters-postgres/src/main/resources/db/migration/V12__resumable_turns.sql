-- A turn whose work goes on in the gateway is gone on with by the next server process; those of before
-- this version went by a connection that is gone.
alter table turn add column resumable boolean not null default false;
