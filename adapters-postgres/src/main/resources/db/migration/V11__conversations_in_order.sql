-- Conversations can be renamed, pinned, archived and removed. What is removed is hidden for a while,
-- so that it can be taken back, and then deleted by the server itself.
alter table conversation
    add column titled_by text    not null default 'words' check (titled_by in ('words', 'model', 'person')),
    add column pinned    boolean not null default false,
    add column archived  boolean not null default false,
    add column hidden_at timestamptz;

-- A hidden conversation leaves its key to another.
alter table conversation drop constraint conversation_user_id_client_key_key;
create unique index conversation_client_key on conversation (user_id, client_key) where hidden_at is null;

drop index conversation_user_id_origin_last_message_at_id_idx;
create index on conversation (user_id, origin, pinned desc, last_message_at desc, id) where hidden_at is null;
create index on conversation (hidden_at) where hidden_at is not null;

-- The server reads neither titles nor messages for that; messages go with their conversation.
create policy server_sees_hidden on conversation for select
    using ((select acting_scope()) = 'server' and hidden_at is not null);
create policy server_erases_hidden on conversation for delete
    using ((select acting_scope()) = 'server' and hidden_at is not null);

-- What people settled about their chats. No row: as Mosaic has it.
create table chat_setting (
    user_id          uuid primary key references users (id) on delete cascade,
    automatic_titles boolean not null
);
alter table chat_setting enable row level security;
alter table chat_setting force row level security;
create policy own on chat_setting using (user_id = (select acting_user()));
