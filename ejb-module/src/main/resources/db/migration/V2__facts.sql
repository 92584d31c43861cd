-- Interline: what is no reservation. Runs as the owner role; ${appRole} is the role of the running hub.

------------------------------------------------------------------------------------------------ activity
-- one thing that happened to a customer or is agreed with one, as its newest report tells it; ids come from
-- reservation_id_seq, so that source_record.reservation_id may point here
create table activity (
    id               bigint      not null primary key,
    key              uuid        not null unique,   -- keyed hash of what names the thing: the name may be personal data
    kind             text        not null,          -- listed, scanned, cancelled, profile, miles, order, sale, lead
    system           text        not null,
    occurred_at      timestamptz not null,          -- as told, else the receipt
    flight           text,
    standing         text,
    amount           numeric,
    partner          text,
    place            text,
    reference        text,
    keys             uuid[]      not null,          -- keyed hashes: of what leads to the customer, and of numbers to search by
    details          bytea       not null,          -- the whole fact: compressed and encrypted
    details_key_id   integer     not null,
    version_modified timestamptz,
    version_sent     timestamptz,
    version_hash     bytea       not null,
    message_id       bigint      not null,
    updated_at       timestamptz not null
) with (fillfactor = 90);
alter table activity alter column details set storage external;
create index activity_keys on activity using gin (keys) with (gin_pending_list_limit = 512);
create index activity_cancelled on activity (reference) where kind = 'cancelled';

-- a cancellation that was told alone holds until a newer report of the whole reservation; one that does not tell the
-- day of the locator means the journey that was not over yet
create function current_status(r reservation) returns text language sql stable as
$$ select case when r.status = 'ACTIVE' and exists (
       select from activity c
        where c.kind = 'cancelled'
          and c.occurred_at >= coalesce(r.version_modified, r.version_sent, '-infinity')
          and (c.reference = r.key
               or c.reference = r.carrier || '/' || r.locator || '/'
                  and (r.last_departure is null or r.last_departure >= c.occurred_at at time zone 'UTC' - interval '1 day')))
   then 'CANCELLED' else r.status end $$;

------------------------------------------------------------------------------------------------ loyalty
-- miles in and out of an account; an account is a membership
create table miles_movement (
    activity_id  bigint  not null primary key,
    account      uuid    not null,          -- keyed hash of programme and number
    kind         text    not null,
    miles        bigint  not null,
    status_miles bigint  not null,
    booked_on    date
);
create index miles_movement_account on miles_movement (account, booked_on desc);

------------------------------------------------------------------------------------------------ customer
-- a record of an activity's person points to the activity by reservation_id
alter table source_record
    add column group_id     bigint,         -- records of one group are never one person; null: those of one reservation_id
    add column journey_keys uuid[],
    add column member_keys  uuid[],
    alter column surname drop not null,     -- somebody known by a number alone
    alter column kind drop not null;        -- told with a journey only
alter table customer
    alter column surname drop not null,
    alter column kind drop not null;

grant select, insert, update, delete on activity, miles_movement to ${appRole};
grant execute on function current_status(reservation) to ${appRole};
