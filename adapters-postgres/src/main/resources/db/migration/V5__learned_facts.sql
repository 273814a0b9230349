-- What was learned of how each account's models want to be asked, and what they can. Runs on Postgres 15 to 18.
-- Not sealed: names of models, of members of requests, and sizes.

alter table llm_provider
    add column learned jsonb not null default '{}' check (jsonb_typeof(learned) = 'object');
