-- Files that go with messages. Those no message has yet are erased by the server after a day.
create table chat_attachment (
    id              uuid primary key,
    user_id         uuid        not null references users (id) on delete cascade,
    conversation_id uuid,
    message_id      uuid, -- of the message in the history, or the one that waits
    place           int         not null default 0,
    name            bytea       not null, -- sealed
    content         bytea       not null, -- sealed, for its media type alone
    media_type      text        not null,
    size            bigint      not null check (size >= 0),
    created_at      timestamptz not null,
    check ((conversation_id is null) = (message_id is null)),
    foreign key (user_id, conversation_id) references conversation (user_id, id) on delete cascade
);
create index on chat_attachment (user_id, conversation_id);
create index on chat_attachment (user_id, message_id);
create index on chat_attachment (created_at) where message_id is null;
-- What is sealed does not get smaller.
alter table chat_attachment alter column content set storage external;

alter table chat_attachment enable row level security;
alter table chat_attachment force row level security;
create policy own on chat_attachment using (user_id = (select acting_user()));
-- To delete a row by what is in it takes to see it; what the server sees is sealed.
create policy server_sees_loose on chat_attachment for select
    using ((select acting_scope()) = 'server' and message_id is null);
create policy server_erases_loose on chat_attachment for delete
    using ((select acting_scope()) = 'server' and message_id is null);

-- What is more than text in a message that waits is among its attachments. By the id the message will
-- have, they are known already.
alter table queued_message drop column request;
alter table queued_message add column message_id uuid not null default gen_random_uuid();
alter table queued_message alter column message_id drop default;
