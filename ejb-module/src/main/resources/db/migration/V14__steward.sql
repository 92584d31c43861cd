-- What stewards do about who is who. Runs as the owner role; ${appRole} is the role of the running hub.

-- An act is one click with its reason. What it decides about records stands in steward_decision under its id as group_id, is
-- undone together, and then the customers get back the numbers they had.
create table steward_act (
    id             bigint      not null generated always as identity primary key,
    kind           text        not null check (kind in ('accept', 'reject', 'skip', 'merge', 'bulk')),
    state          text        not null check (state in ('waiting-approval', 'running', 'done', 'withdrawn', 'undone')),
    duplicate      bigint,                  -- the possible duplicate it is about
    one_customer   bigint,                  -- as they were before; the older one
    other_customer bigint,
    one_keys       uuid[]      not null default '{}',   -- and their records
    other_keys     uuid[]      not null default '{}',
    survivor       bigint,
    overrides      text[]      not null default '{}',   -- what forbade it and was overridden
    bulk           bigint,                  -- the act by a rule that this one is part of
    rule           jsonb,                   -- of a bulk
    done           integer     not null default 0,
    until          timestamptz,             -- of a skip
    reason         text,
    by_user        text        not null,
    at             timestamptz not null default now(),
    approved_by    text,
    approved_at    timestamptz,
    undone_by      text,
    undone_at      timestamptz,
    undo_reason    text
);
create index steward_act_one on steward_act (one_customer);
create index steward_act_other on steward_act (other_customer);
create index steward_act_duplicate on steward_act (duplicate);
create index steward_act_bulk on steward_act (bulk) where bulk is not null;

-- Append only but for what becomes of an act.
grant select, insert on steward_act to ${appRole};
grant update (state, one_customer, other_customer, one_keys, other_keys, survivor, overrides, done, approved_by, approved_at,
    undone_by, undone_at, undo_reason) on steward_act to ${appRole};

create index possible_duplicate_age on possible_duplicate (opened_at, id) where state = 'open';

-- The number that a customer made of this record alone would have; the customer of several has the least of them. So whoever
-- parts gets a lasting number, and it is the old one. Null in records from before, until they are settled.
alter table source_record add column home bigint;

-- When somebody is erased: of the acts stays that there was one, without a word.
drop function forget_decisions(bigint[], uuid[]);
create function forget_decisions(records bigint[], keys uuid[], customers bigint[]) returns bigint language plpgsql security definer
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
    update steward_act set reason = null, undo_reason = null, one_keys = '{}', other_keys = '{}'
        where one_keys && keys or other_keys && keys
            or one_customer = any(customers) or other_customer = any(customers) or survivor = any(customers);
    delete from steward_decision where one_key = any(keys) or other_key = any(keys);
    get diagnostics part = row_count;
    return gone + part;
end
$$;
revoke execute on function forget_decisions(bigint[], uuid[], bigint[]) from public;
grant execute on function forget_decisions(bigint[], uuid[], bigint[]) to ${appRole};
grant usage, select on all sequences in schema public to ${appRole};
