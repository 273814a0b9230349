-- Conversations that programs begin are kept apart from those a person begins on the chat page, and
-- may be found again by the name a program gave them. client_key is a digest of that name.
alter table conversation
    add column origin     text not null default 'person' check (origin in ('person', 'program')),
    add column client_key text,
    add unique (user_id, client_key);

drop index conversation_user_id_last_message_at_id_idx;
create index on conversation (user_id, origin, last_message_at desc, id);
