-- Browsers that are told of answers while no page of theirs is open. One ends with the session it was made in.
create table push_subscription (
    id         uuid primary key,
    user_id    uuid        not null references users (id) on delete cascade,
    session_id uuid        not null unique,
    endpoint   bytea       not null, -- sealed: who knows it can send to it
    browser    text check (length(browser) <= 300),
    with_title boolean     not null,
    created_at timestamptz not null,
    foreign key (user_id, session_id) references session (user_id, id) on delete cascade
);
create index on push_subscription (user_id, created_at);

alter table push_subscription enable row level security;
alter table push_subscription force row level security;
create policy own on push_subscription using (user_id = (select acting_user()));
