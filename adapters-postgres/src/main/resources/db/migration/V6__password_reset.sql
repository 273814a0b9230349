-- Links by which a person chooses a new password, one a person at most. The administrator who makes
-- one works in the directory; whoever opens one is nobody yet, so that is the server's work.
create table password_reset (
    user_id    uuid primary key references users (id) on delete cascade,
    token_hash text        not null unique,
    issued_by  uuid        not null references users (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    seal       bytea       not null -- see RowSeals
);
create index on password_reset (issued_by);
create index on password_reset (expires_at);

alter table password_reset enable row level security;
alter table password_reset force row level security;
create policy server on password_reset using ((select acting_scope()) = 'server');
create policy directory on password_reset using ((select acting_scope()) = 'directory');
create policy keys on password_reset using ((select acting_scope()) = 'keys');
