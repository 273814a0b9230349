-- Turns belong to the server: what happens in them is kept for a while, so that a page that was away
-- gets what it missed. Ids of turns are those of their answers.
create table turn (
    id              uuid primary key,
    user_id         uuid        not null,
    conversation_id uuid        not null,
    client_id       text check (client_id ~ '^[\x21-\x7e]{1,100}$'),
    created_at      timestamptz not null,
    ended_at        timestamptz,
    unique (user_id, client_id),
    unique (user_id, conversation_id, id),
    foreign key (user_id, conversation_id) references conversation (user_id, id) on delete cascade
);
create index on turn (user_id, conversation_id);
create index on turn (ended_at) where ended_at is not null;

-- A row holds some events that followed each other; how large the rows are says how fast they came.
create table turn_event (
    id              uuid primary key,
    user_id         uuid   not null,
    conversation_id uuid   not null,
    turn_id         uuid   not null,
    first_id        bigint not null check (first_id > 0),
    last_id         bigint not null check (last_id >= first_id),
    events          bytea  not null, -- sealed
    foreign key (user_id, conversation_id, turn_id) references turn (user_id, conversation_id, id) on delete cascade
);
create index on turn_event (user_id, conversation_id, last_id);
create index on turn_event (turn_id);

do $$
declare
    name text;
begin
    foreach name in array array['turn', 'turn_event'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own on %I using (user_id = (select acting_user()))', name);
    end loop;
end
$$;

-- What ended is forgotten by the server itself, which reads none of the events.
create policy server_reads on turn for select using ((select acting_scope()) = 'server');
create policy server_forgets on turn for delete using ((select acting_scope()) = 'server' and ended_at is not null);
