-- Accounts with vendors that their owners let others use. Runs on Postgres 15 to 18.
--
-- Of an account, whoever it is shared with reads these tables' rows and nothing else: what the account
-- is named and offers, and its sealed key, stay where only its owner reads them. The server reads them as
-- the owner, once it was shown under the other's own identity that they are shared; see
-- PostgresShareStore. Terms and people are sealed, or whoever can write to the database could let
-- anybody use anybody's key; see RowSeals.

create table provider_share (
    provider_id    uuid primary key,
    user_id        uuid        not null, -- whose account it is
    name           text        not null unique check (name ~ '^[a-z]{2,20}\.[a-z0-9]{8}$'),
    everyone       boolean     not null,
    models         jsonb       not null check (jsonb_typeof(models) = 'array'),
    monthly_tokens bigint check (monthly_tokens > 0),
    shared_at      timestamptz not null,
    seal           bytea       not null,
    unique (user_id, provider_id),
    foreign key (user_id, provider_id) references llm_provider (user_id, id) on delete cascade
);
create index on provider_share (shared_at) where everyone;

create table provider_share_person (
    provider_id uuid  not null,
    user_id     uuid  not null, -- whose account it is
    person_id   uuid  not null references users (id) on delete cascade, -- who may use it
    seal        bytea not null,
    primary key (provider_id, person_id),
    foreign key (user_id, provider_id) references provider_share (user_id, provider_id) on delete cascade,
    check (person_id <> user_id)
);
create index on provider_share_person (person_id);
create index on provider_share_person (user_id, provider_id);

-- How much of it each person used in a month: neither when, nor with which model, nor what for. It
-- outlives the share, so that a limit is not begun anew by ending a share and making it again.
create table provider_share_use (
    provider_id uuid   not null,
    user_id     uuid   not null, -- whose account it is
    person_id   uuid   not null references users (id) on delete cascade, -- who used it
    month       date   not null check (extract(day from month) = 1),
    tokens      bigint not null check (tokens >= 0),
    primary key (provider_id, person_id, month),
    foreign key (user_id, provider_id) references llm_provider (user_id, id) on delete cascade
);
create index on provider_share_use (person_id);
create index on provider_share_use (user_id, provider_id);

do $$
declare
    name text;
begin
    foreach name in array array['provider_share', 'provider_share_person', 'provider_share_use'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own on %I using (user_id = (select acting_user()))', name);
    end loop;
end
$$;

-- Nobody learns with whom else something is shared, nor what others use.
create policy received on provider_share_person for select using (person_id = (select acting_user()));
create policy received on provider_share_use for select using (person_id = (select acting_user()));
create policy received on provider_share for select using (
    (everyone and (select exists (select from users where id = acting_user() and is_active)))
    or exists (select from provider_share_person as person
               where person.provider_id = provider_share.provider_id
                 and person.person_id = (select acting_user())));
