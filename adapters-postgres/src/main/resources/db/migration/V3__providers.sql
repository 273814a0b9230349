-- How accounts are used, and how people's agents came to be as they are. Runs on Postgres 15 to 18.

alter table llm_provider
    drop constraint llm_provider_api_type_check,
    add constraint llm_provider_api_type_check
        check (api_type in ('openai-completions', 'openai-responses', 'anthropic-messages', 'ollama',
                            'google-generative-ai')),
    add column last_success_at timestamptz;

alter table user_agent_config
    add column context_limit integer check (context_limit > 0),
    add column output_limit  integer check (output_limit > 0);

-- How an answer came about; null where there is nothing to say. Not sealed: it holds names of models
-- and sentences of Mosaic's own, and no word of what was said.
alter table chat_message add column notes jsonb check (jsonb_typeof(notes) = 'object');

create table agent_config_version (
    user_id          uuid        not null references users (id) on delete cascade,
    number           integer     not null check (number > 0),
    config           jsonb       not null check (jsonb_typeof(config) = 'object'),
    idle_timeout_min integer     not null check (idle_timeout_min > 0),
    saved_at         timestamptz not null,
    origin           text        not null check (origin in ('saved', 'returned', 'automatic')),
    result           text        not null check (result in ('untried', 'ran', 'refused')),
    reason           text        check (reason is null or result = 'refused'),
    primary key (user_id, number)
);

-- The account is no foreign key: what was used outlives it.
create table llm_call (
    id                 uuid primary key,
    user_id            uuid        not null references users (id) on delete cascade,
    provider_id        uuid        not null,
    provider_name      text        not null,
    model              text        not null,
    end_state          text        not null
        check (end_state in ('complete', 'failed', 'cut_off', 'cancelled')),
    trouble            text,
    input_tokens       bigint      not null check (input_tokens >= 0),
    output_tokens      bigint      not null check (output_tokens >= 0),
    cache_read_tokens  bigint      not null check (cache_read_tokens >= 0),
    cache_write_tokens bigint      not null check (cache_write_tokens >= 0),
    estimated          boolean     not null,
    started_at         timestamptz not null,
    first_token_ms     bigint check (first_token_ms >= 0),
    total_ms           bigint      not null check (total_ms >= 0)
);
create index on llm_call (user_id, started_at);
create index on llm_call (started_at);

create table usage_limit (
    user_id        uuid primary key references users (id) on delete cascade,
    monthly_tokens bigint not null check (monthly_tokens > 0)
);

-- The walls of V2, around the new rooms. Nobody changes what a call cost, nor takes it back: a
-- person's limit is reckoned by it. Its sums are the directory's to read; when it is old the server
-- forgets it.
do $$
declare
    name text;
begin
    foreach name in array array['agent_config_version', 'llm_call', 'usage_limit'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
    end loop;

    foreach name in array array['agent_config_version', 'usage_limit'] loop
        execute format('create policy own on %I using (user_id = (select acting_user()))', name);
    end loop;
end
$$;

create policy own_is_read on llm_call for select using (user_id = (select acting_user()));
create policy own_is_added on llm_call for insert with check (user_id = (select acting_user()));
create policy directory on llm_call for select using ((select acting_scope()) = 'directory');
create policy server_reads on llm_call for select using ((select acting_scope()) = 'server');
create policy server_forgets on llm_call for delete using ((select acting_scope()) = 'server');
