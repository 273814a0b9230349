-- Mosaic's first schema. Runs on Postgres 15 to 18.
--
-- Every table that holds data of one person has that person's id in user_id, also where another
-- foreign key already leads there: row-level security decides by that column alone.
-- Columns named in a comment as sealed hold ciphertext bound to their table, column, owner and row.

create table users (
    id             uuid primary key,
    username       text        not null unique check (username = lower(username)),
    display_name   text        not null,
    email          text,
    role           text        not null check (role in ('admin', 'member')),
    sign_in_method text        not null check (sign_in_method in ('breakglass', 'local', 'oidc')),
    is_active      boolean     not null default true,
    created_at     timestamptz not null,
    updated_at     timestamptz not null default now(),
    unique (id, username)
);

create table user_identity (
    id         uuid primary key     default gen_random_uuid(),
    user_id    uuid        not null references users (id) on delete cascade,
    issuer     text        not null,
    subject    text        not null,
    created_at timestamptz not null default now(),
    unique (issuer, subject)
);
create index on user_identity (user_id);

create table breakglass_user (
    id            uuid primary key     default gen_random_uuid(),
    user_id       uuid        not null unique,
    username      text        not null unique,
    password_hash text        not null,
    is_active     boolean     not null default true,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    foreign key (user_id, username) references users (id, username) on update cascade on delete cascade
);

-- Tokens are kept as keyed hashes only.
create table session (
    id                 uuid primary key,
    user_id            uuid        not null references users (id) on delete cascade,
    access_hash        text        not null unique,
    access_expires_at  timestamptz not null,
    refresh_hash       text        not null unique,
    refresh_expires_at timestamptz not null,
    created_at         timestamptz not null,
    ends_at            timestamptz not null,
    unique (user_id, id)
);
create index on session (least(refresh_expires_at, ends_at));

create table session_used_refresh (
    refresh_hash text primary key,
    user_id      uuid        not null,
    session_id   uuid        not null,
    used_at      timestamptz not null,
    foreign key (user_id, session_id) references session (user_id, id) on delete cascade
);
create index on session_used_refresh (user_id, session_id);

create table llm_provider (
    id           uuid primary key,
    user_id      uuid        not null references users (id) on delete cascade,
    name         text        not null check (name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    display_name text        not null,
    type         text        not null
        check (type in ('openai', 'anthropic', 'zai', 'ollama', 'openrouter', 'gemini', 'custom')),
    base_url     text        not null,
    api_key      bytea, -- sealed
    api_key_hint text check (api_key_hint is null or api_key is not null),
    api_type     text        not null default 'openai-completions'
        check (api_type in ('openai-completions', 'openai-responses', 'anthropic-messages')),
    models       jsonb       not null default '[]' check (jsonb_typeof(models) = 'array'),
    is_active    boolean     not null default true,
    status       text        not null default 'unverified'
        check (status in ('unverified', 'ok', 'failing')),
    last_probe   jsonb check (jsonb_typeof(last_probe) = 'object'),
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    unique (user_id, name),
    unique (user_id, id)
);
create index on llm_provider (user_id, created_at, id);

create table user_container (
    id               uuid primary key,
    user_id          uuid        not null unique references users (id) on delete cascade,
    container_id     text,
    container_name   text        not null unique,
    gateway_port     integer check (gateway_port between 1 and 65535),
    gateway_token    bytea, -- sealed
    status           text        not null default 'stopped'
        check (status in ('stopped', 'starting', 'running', 'frozen', 'hibernated', 'stopping', 'error')),
    last_active_at   timestamptz,
    idle_timeout_min integer     not null default 30 check (idle_timeout_min > 0),
    config           jsonb       not null default '{}' check (jsonb_typeof(config) = 'object'),
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now()
);

create table system_container (
    id               uuid primary key     default gen_random_uuid(),
    name             text        not null unique,
    role             text        not null,
    container_id     text,
    gateway_port     integer check (gateway_port between 1 and 65535),
    gateway_token    bytea, -- sealed, for the instance
    status           text        not null default 'stopped'
        check (status in ('stopped', 'starting', 'running', 'frozen', 'hibernated', 'stopping', 'error')),
    provider_id      uuid,
    provider_user_id uuid, -- whose account it is
    primary_model    text        not null,
    is_active        boolean     not null default true,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    check ((provider_id is null) = (provider_user_id is null)),
    foreign key (provider_user_id, provider_id) references llm_provider (user_id, id) on delete set null
);
create index on system_container (provider_user_id, provider_id);

-- The account must be the same person's: the key names both.
create table user_agent_config (
    user_id         uuid primary key references users (id) on delete cascade,
    provider_id     uuid,
    primary_model   text,
    fallback_models jsonb       not null default '[]' check (jsonb_typeof(fallback_models) = 'array'),
    personality     text        not null default '' check (length(personality) <= 20000),
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    foreign key (user_id, provider_id) references llm_provider (user_id, id) on delete set null (provider_id)
);
create index on user_agent_config (user_id, provider_id);

create table conversation (
    id              uuid primary key,
    user_id         uuid        not null references users (id) on delete cascade,
    title           bytea       not null, -- sealed
    created_at      timestamptz not null,
    last_message_at timestamptz not null,
    unique (user_id, id)
);
create index on conversation (user_id, last_message_at desc, id);

create table chat_message (
    id              uuid primary key,
    user_id         uuid        not null,
    conversation_id uuid        not null,
    position        bigint generated always as identity,
    role            text        not null check (role in ('user', 'assistant')),
    content         bytea       not null, -- sealed
    status          text        not null check (status in ('complete', 'streaming', 'interrupted', 'failed')),
    fault_code      text,
    fault_message   text check ((fault_message is null) = (fault_code is null)),
    created_at      timestamptz not null,
    foreign key (user_id, conversation_id) references conversation (user_id, id) on delete cascade
);
create index on chat_message (user_id, conversation_id, position);
create index on chat_message (status) where status = 'streaming';

-- No foreign keys: an entry outlives the people and things it tells of.
create table audit_entry (
    id       uuid primary key default gen_random_uuid(),
    position bigint generated always as identity unique,
    at       timestamptz not null,
    actor_id uuid,
    user_id  uuid, -- whose account or key it is about
    action   text        not null,
    target   text        not null,
    outcome  text        not null,
    address  text
);
create index on audit_entry (at);
create index on audit_entry (user_id, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_is_append_only
    before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();

-- An encrypted value is base64 of its sealed form.
create table system_config (
    id         uuid primary key     default gen_random_uuid(),
    key        text        not null unique,
    value      text        not null,
    encrypted  boolean     not null default false,
    updated_at timestamptz not null default now()
);

-- Every sealed column begins with a version byte and the id of a row here. The row tells by which
-- key of MOSAIC_SECRET_KEY it is wrapped, so rotating that key rewrites rows of this table alone.
create table data_key (
    id         uuid primary key,
    owner      text        not null unique,
    user_id    uuid unique references users (id) on delete cascade,
    wrapped    bytea       not null check (length(wrapped) > 2),
    key_id     text        not null
        generated always as (encode(substring(wrapped from 3 for get_byte(wrapped, 1)), 'escape')) stored,
    created_at timestamptz not null,
    check (owner = case when user_id is null then 'instance' else 'user:' || user_id::text end)
);
create index on data_key (key_id);

-- Proves at start that MOSAIC_SECRET_KEY belongs to this database.
create table key_check (
    key_id     text primary key,
    sealed     bytea       not null,
    created_at timestamptz not null
);
