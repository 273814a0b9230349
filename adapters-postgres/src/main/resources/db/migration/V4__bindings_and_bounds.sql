-- What proves that a row is as Mosaic wrote it, and how much a call to a model may have used. Runs on
-- Postgres 15 to 18.

-- Who may come in, and as whom: a keyed hash over what such a row says. See RowSeals. Rows of before are
-- given theirs at the first start with this schema, once; see KeyCheck. From then on also a password's
-- hash is sealed, bound to its person (base64), and provider keys are bound to their address.
alter table users add column seal bytea;
alter table user_identity add column seal bytea;
alter table session add column seal bytea;
alter table personal_token add column seal bytea;
alter table invitation add column seal bytea;
alter table system_config add column seal bytea; -- of plain values

-- No model reads or writes ten million tokens in one call: a vendor that told so told nothing. Its
-- figures go, and the row says why.
alter table llm_call add column told_wrongly boolean not null default false;
alter table llm_call no force row level security;
update llm_call
set input_tokens       = case when input_tokens > 10000000 then 0 else input_tokens end,
    output_tokens      = case when output_tokens > 10000000 then 0 else output_tokens end,
    cache_read_tokens  = case when cache_read_tokens > 10000000 then 0 else cache_read_tokens end,
    cache_write_tokens = case when cache_write_tokens > 10000000 then 0 else cache_write_tokens end,
    told_wrongly       = true
where greatest(input_tokens, output_tokens, cache_read_tokens, cache_write_tokens) > 10000000;
alter table llm_call force row level security;

-- Tokens set aside for calls under way, so that calls at once cannot use one rest of a limit twice.
create table usage_reservation (
    id         uuid primary key,
    user_id    uuid        not null references users (id) on delete cascade,
    tokens     bigint      not null check (tokens >= 0),
    expires_at timestamptz not null
);
create index on usage_reservation (user_id, expires_at);
alter table usage_reservation enable row level security;
alter table usage_reservation force row level security;
create policy own on usage_reservation using (user_id = (select acting_user()));
create policy server on usage_reservation using ((select acting_scope()) = 'server');
