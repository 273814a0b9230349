-- What agents did without being asked through Mosaic is kept in conversations of its own.
alter table conversation drop constraint conversation_origin_check;
alter table conversation add constraint conversation_origin_check check (origin in ('person', 'program', 'agent'));

-- Up to when it is kept, so that what its owner deleted does not come back.
alter table user_container add column doings_kept_until timestamptz;
