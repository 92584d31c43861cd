-- When somebody is erased: of the acts stays that there was one, without a word and without the person's records. The records of others
-- stay in it: by them later merges know what an earlier one joined. Runs as the owner role; ${appRole} is the role of the running hub.
create or replace function forget_decisions(records bigint[], keys uuid[], customers bigint[]) returns bigint language plpgsql security definer
    set search_path = public, pg_temp as
$$
declare
    gone bigint;
    part bigint;
begin
    delete from match_decision where source_record_id = any(records);
    get diagnostics gone = row_count;
    update match_decision set other_record = null, fields = null where other_record = any(records);
    delete from possible_duplicate where one_record = any(records) or other_record = any(records);
    get diagnostics part = row_count;
    gone := gone + part;
    update steward_act set reason = null, undo_reason = null,
            one_keys = array(select k from unnest(one_keys) with ordinality as u (k, n) where k <> all(keys) order by n),
            other_keys = array(select k from unnest(other_keys) with ordinality as u (k, n) where k <> all(keys) order by n)
        where one_keys && keys or other_keys && keys
            or one_customer = any(customers) or other_customer = any(customers) or survivor = any(customers);
    delete from steward_decision where one_key = any(keys) or other_key = any(keys);
    get diagnostics part = row_count;
    return gone + part;
end
$$;
