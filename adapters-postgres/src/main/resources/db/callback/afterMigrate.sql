-- What the application's role may do; see DatabaseRole. Said anew at every start, for tables that
-- were added since. Without such a role the application works as the owner.
do $$
declare
    role  text := '${application_role}';
    table_name text;
begin
    if role = '' then
        return;
    end if;
    execute format('grant usage on schema %I to %I', current_schema(), role);
    execute format('grant execute on function acting_user(), acting_scope() to %I', role);
    for table_name in
        select relname from pg_class
        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
          and pg_has_role(relowner, 'USAGE') and relname <> '${flyway:table}' loop
        -- Identity columns need no right on their sequences.
        execute format(
            'grant select, insert%s on table %I to %I',
            case when table_name <> 'audit_entry' then ', update, delete' end, table_name, role);
    end loop;
    -- To forget somebody who was deleted; a trigger takes no other change of an entry.
    execute format('grant update (target, address) on table audit_entry to %I', role);
end
$$;
