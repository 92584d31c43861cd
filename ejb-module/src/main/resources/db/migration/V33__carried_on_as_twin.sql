-- A record goes on under the key that another record had with which a steward tied it or from which one parted it: nothing is said
-- about a record and itself, so that decision stays with the key until now. Runs as the owner role; ${appRole} is the role of the
-- running hub.
create or replace function carry_on(gone uuid[], come uuid[]) returns void language plpgsql security definer
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
        update steward_decision set one_key = now where one_key = was and other_key <> now and undone_at is null;
        update steward_decision set other_key = now where other_key = was and one_key <> now and undone_at is null;
        update steward_act set one_keys = array_replace(one_keys, was, now), other_keys = array_replace(other_keys, was, now)
            where one_keys @> array[was] or other_keys @> array[was];
    end loop;
end
$$;
