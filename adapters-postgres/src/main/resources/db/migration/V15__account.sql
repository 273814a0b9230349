-- How people want the pages. No row, and null: like their browser.
create table account_preference (
    user_id   uuid primary key references users (id) on delete cascade,
    language  text check (language in ('en', 'de')),
    time_zone text check (length(time_zone) <= 64)
);
alter table account_preference enable row level security;
alter table account_preference force row level security;
create policy own on account_preference using (user_id = (select acting_user()));

-- Who came in by an invitation: it is deleted with them, also if their address is another by then.
-- No foreign key: an invitation is accepted before its person is added.
alter table invitation add column accepted_by uuid;
select set_config('mosaic.scope', 'server', true);
update invitation
set accepted_by = (select id from users where lower(users.email) = invitation.email)
where accepted_at is not null
  and (select count(*) from users where lower(users.email) = invitation.email) = 1;
select set_config('mosaic.scope', '', true);

-- Deletions of people. It names nobody: the ids mean nothing elsewhere, once the people are gone.
create table erasure (
    person_id   uuid primary key, -- no foreign key: it outlives the person
    agent_id    uuid        not null,
    begun_at    timestamptz not null,
    finished_at timestamptz,
    seal        bytea       not null -- see RowSeals
);
create index on erasure (begun_at) where finished_at is null;
alter table erasure enable row level security;
alter table erasure force row level security;
create policy server on erasure using ((select acting_scope()) = 'server');

-- Entries of the audit log stay when a person goes, without what names them. That is the one change
-- an entry takes: its target becomes 'deleted', its address nothing.
create policy erasure_reads on audit_entry for select using ((select acting_scope()) = 'erasure');
create policy erasure_forgets on audit_entry for update using ((select acting_scope()) = 'erasure');

drop trigger audit_entry_is_append_only on audit_entry;
create trigger audit_entry_is_append_only
    before delete or truncate on audit_entry
    for each statement execute function refuse_change();

create function refuse_all_but_forgetting() returns trigger language plpgsql as $$
begin
    if acting_scope() is distinct from 'erasure'
        or (new.target <> old.target and new.target <> 'deleted')
        or (new.address is not null and new.address is distinct from old.address)
        or (new.id, new.position, new.at, new.actor_id, new.user_id, new.action, new.outcome)
            is distinct from
           (old.id, old.position, old.at, old.actor_id, old.user_id, old.action, old.outcome) then
        raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger audit_entry_only_forgets
    before update on audit_entry
    for each row execute function refuse_all_but_forgetting();

-- What was under way when somebody was deleted may still have something to say of them.
create function forget_the_deleted() returns trigger language plpgsql as $$
begin
    if exists (select from erasure where person_id = new.user_id) then
        new.target := 'deleted';
    end if;
    if exists (select from erasure where person_id = coalesce(new.actor_id, new.user_id)) then
        new.address := null;
    end if;
    return new;
end
$$;
create trigger audit_entry_forgets_the_deleted
    before insert on audit_entry
    for each row execute function forget_the_deleted();
