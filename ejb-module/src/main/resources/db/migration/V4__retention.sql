-- Old messages go by whole days. The running hub may not drop tables; it may ask for this, which drops nothing younger than
-- two days. One parent at a time and each in a transaction of its own, so that no batch that locks them in another order is
-- caught in a deadlock; whoever still reads for longer than the limit wins, and the next round tries again.
create function drop_days(parent text, before date) returns integer language plpgsql security definer
    set search_path = public, pg_temp set lock_timeout = '3s' as
$$
declare
    part    regclass;
    dropped integer := 0;
begin
    if parent not in ('message', 'message_body', 'message_key', 'timeline') then
        raise exception '% is not kept by days', parent;
    end if;
    if before > (now() at time zone 'UTC')::date - 1 then
        raise exception 'days from % on are too young to be dropped', before;
    end if;
    perform pg_advisory_xact_lock(4711);
    for part in
        select c.oid::regclass from pg_inherits i join pg_class c on c.oid = i.inhrelid
         where i.inhparent = to_regclass(parent) and c.relname ~ '_\d{8}$'
           and to_date(right(c.relname, 8), 'YYYYMMDD') < before
         order by c.relname
    loop
        execute format('drop table %s', part);
        dropped := dropped + 1;
    end loop;
    return dropped;
end
$$;
revoke execute on function drop_days(text, date) from public;
grant execute on function drop_days(text, date) to ${appRole};
