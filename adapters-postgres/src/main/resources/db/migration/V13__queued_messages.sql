-- Messages that wait for the answers before them. Each has its turn already, by whose client's name it
-- is known again; the order is that in which they came.
create table queued_message (
    turn_id         uuid primary key,
    user_id         uuid   not null,
    conversation_id uuid   not null,
    place           bigint generated always as identity,
    content         bytea  not null, -- sealed
    request         bytea,           -- sealed; null where the content is all of the message
    queued_at       timestamptz not null,
    foreign key (user_id, conversation_id, turn_id) references turn (user_id, conversation_id, id) on delete cascade
);
create index on queued_message (user_id, conversation_id, place);

alter table queued_message enable row level security;
alter table queued_message force row level security;
create policy own on queued_message using (user_id = (select acting_user()));

-- The server goes on with what waits when it starts: it knows where, and reads none of it.
alter table turn add column queued boolean not null default false;
create index on turn (created_at) where queued;
