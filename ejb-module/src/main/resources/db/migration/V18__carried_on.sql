-- What becomes of what hangs on a source record or a customer when the record gets another key or the customer's last record goes.
-- Runs as the owner role; ${appRole} is the role of the running hub.

create index steward_act_keys on steward_act using gin (one_keys, other_keys);

-- A record goes on under another key: the name in it was corrected. What was said about it names the new key from now on; the words
-- of acts and decisions stay as they were.
create function carry_on(gone uuid[], come uuid[]) returns void language plpgsql security definer
    set search_path = public, pg_temp as
$$
declare
    was uuid;
    now uuid;
begin
    for was, now in select * from unnest(gone, come) loop
        update consent_act set anchors = array_replace(anchors, was, now) where anchors @> array[was];
        update contact set anchors = array_replace(anchors, was, now) where anchors @> array[was];
        update contact_limit set anchors = array_replace(anchors, was, now) where anchors @> array[was];
        update preference_act set anchors = array_replace(anchors, was, now) where anchors @> array[was];
        update steward_decision set one_key = now where one_key = was and undone_at is null;
        update steward_decision set other_key = now where other_key = was and undone_at is null;
        update steward_act set one_keys = array_replace(one_keys, was, now), other_keys = array_replace(other_keys, was, now)
            where one_keys @> array[was] or other_keys @> array[was];
    end loop;
end
$$;
revoke execute on function carry_on(uuid[], uuid[]) from public;
grant execute on function carry_on(uuid[], uuid[]) to ${appRole};

-- Of these customers no record is left: they go, with the numbers that lead to them. Who gave a consent, was contacted or wished
-- something stays as a customer of whom nothing else is known, so that it is still somebody's, to be told and to be erased.
create function leave_without_records(customers bigint[]) returns void language plpgsql as
$$
declare
    said_about bigint[];
begin
    with number as (select id, id as holder from unnest(customers) as given (id)
            union all select c.id, c.merged_into from customer c where c.merged_into = any(customers)),
        line as (select n.holder, l.anchors, l.customer_id from number n join consent_act l on l.customer_id = n.id
            union all select n.holder, l.anchors, l.customer_id from number n join contact l on l.customer_id = n.id
            union all select n.holder, l.anchors, l.customer_id from number n join contact_limit l on l.customer_id = n.id
            union all select n.holder, l.anchors, l.customer_id from number n join preference_act l on l.customer_id = n.id)
    select coalesce(array_agg(distinct holder), '{}') into said_about from line where whose(anchors, customer_id) = holder;
    update customer set merged_into = null, family = null, surname = null, given = null, title = null, kind = null, gender = null,
        birth_date = null, nationality = null, name_key = '', version = version + 1 where id = any(said_about);
    delete from customer where merged_into = any(customers) and merged_into <> all(said_about);
    delete from customer where id = any(customers) and id <> all(said_about);
end
$$;
grant execute on function leave_without_records(bigint[]) to ${appRole};
