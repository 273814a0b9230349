-- Who people are, how they come in, and the second wall between them. Runs on Postgres 15 to 18.

alter table users add column last_sign_in_at timestamptz;
create index on users (lower(email));
create index on users (username collate "C");

alter table user_identity add unique (user_id, issuer);
drop index user_identity_user_id_idx; -- the constraint's index begins with the same column

-- The passwords of local people; breakglass accounts have a table of their own.
create table local_credential (
    user_id       uuid primary key references users (id) on delete cascade,
    password_hash text        not null,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now()
);

alter table session
    add column last_used_at timestamptz,
    add column address      text,
    add column user_agent   text,
    add column id_token     bytea; -- sealed
update session set last_used_at = created_at;
alter table session alter column last_used_at set not null;

create table personal_token (
    id           uuid primary key,
    user_id      uuid        not null references users (id) on delete cascade,
    name         text        not null,
    scope        text        not null check (scope in ('chat', 'full')),
    token_hash   text        not null unique,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz
);
create index on personal_token (user_id, created_at);

create table invitation (
    id          uuid primary key,
    email       text        not null,
    role        text        not null check (role in ('admin', 'member')),
    token_hash  text        not null unique,
    invited_by  uuid        not null references users (id) on delete cascade,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    accepted_at timestamptz,
    revoked_at  timestamptz,
    check (accepted_at is null or revoked_at is null)
);
create index on invitation (email, created_at);
create index on invitation (created_at, id);
create index on invitation (invited_by);

create table sign_in_attempt (
    key            text primary key check (length(key) <= 200),
    failures       integer     not null check (failures > 0),
    window_ends_at timestamptz not null
);
create index on sign_in_attempt (window_ends_at);

create index on audit_entry (user_id, position);
create index on audit_entry (actor_id, position);
drop index audit_entry_user_id_at_idx;

-- Row-level security. At the start of every store call the application says for whom it works
-- (mosaic.user_id), or which work across people it does (mosaic.scope); it says neither by default,
-- and then nothing below is visible. The scopes:
--   server     sign-in, and what the server does by itself
--   directory  lists of people, invitations and audit entries
--   keys       rotation of MOSAIC_SECRET_KEY
--   recovery   after a crash: marks answers that were left streaming
-- Everything is forced, so it binds the owner of the tables too. A later migration that has to read
-- or change rows must set the scope it needs by set_config, in its own transaction.

create function acting_user() returns uuid language sql stable parallel safe as $$
    select nullif(current_setting('mosaic.user_id', true), '')::uuid
$$;

create function acting_scope() returns text language sql stable parallel safe as $$
    select current_setting('mosaic.scope', true)
$$;

-- Asked for in a subselect, so that it is evaluated once a statement and not once a row.
do $$
declare
    name text;
begin
    foreach name in array array[
        'users', 'user_identity', 'breakglass_user', 'local_credential', 'session',
        'session_used_refresh', 'personal_token', 'llm_provider', 'user_container',
        'system_container', 'user_agent_config', 'conversation', 'chat_message', 'audit_entry',
        'invitation', 'data_key'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
    end loop;

    foreach name in array array[
        'session', 'personal_token', 'llm_provider', 'user_container', 'user_agent_config',
        'conversation', 'chat_message', 'data_key'] loop
        execute format('create policy own on %I using (user_id = (select acting_user()))', name);
    end loop;

    foreach name in array array[
        'user_identity', 'breakglass_user', 'local_credential', 'session', 'session_used_refresh',
        'personal_token', 'user_container', 'system_container', 'invitation'] loop
        execute format('create policy server on %I using ((select acting_scope()) = ''server'')', name);
    end loop;

    foreach name in array array['users', 'invitation'] loop
        execute format('create policy directory on %I using ((select acting_scope()) = ''directory'')', name);
    end loop;

    foreach name in array array['data_key', 'session', 'personal_token', 'invitation'] loop
        execute format('create policy keys on %I using ((select acting_scope()) = ''keys'')', name);
    end loop;
end
$$;

create policy own on users for select using (id = (select acting_user()));
create policy server on users using ((select acting_scope()) = 'server');

-- The instance's own key, which is nobody's.
create policy server on data_key using ((select acting_scope()) = 'server' and user_id is null);

create policy recovery_reads on chat_message for select
    using ((select acting_scope()) = 'recovery' and status in ('streaming', 'interrupted'));
create policy recovery_ends on chat_message for update
    using ((select acting_scope()) = 'recovery' and status = 'streaming')
    with check ((select acting_scope()) = 'recovery' and status = 'interrupted');

create policy own on audit_entry for select
    using (user_id = (select acting_user()) or actor_id = (select acting_user()));
create policy directory on audit_entry for select using ((select acting_scope()) = 'directory');
create policy server on audit_entry for insert with check ((select acting_scope()) = 'server');
