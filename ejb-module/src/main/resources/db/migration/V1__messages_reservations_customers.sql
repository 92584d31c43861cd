-- Interline, first schema. Runs as the owner role; ${appRole} is the role of the running hub.
-- Message ids carry their time (see platform.MessageIds): milliseconds since 2024-01-01 UTC << 20 | counter, so the
-- tables partitioned by day are pruned by id alone and newest-first is ORDER BY id DESC.

create function message_id_floor(at timestamptz) returns bigint language sql immutable parallel safe as
$$ select ((extract(epoch from at) * 1000)::bigint - 1704067200000) << 20 $$;

-- each start of a node takes a number from here, which keeps the message ids of nodes apart
create sequence node_seq;

------------------------------------------------------------------------------------------------ exchange: messages
create table message (
    id             bigint      not null,
    system         text        not null,
    channel        text        not null,
    format         text        not null,
    sender         text,
    delivery_id    text        not null,
    correlation_id text,
    content_hash   bytea       not null,
    size           integer     not null,
    outcome        text        not null check (outcome in ('APPLIED', 'DUPLICATE', 'FILTERED', 'PARKED', 'DEAD')),
    code           text,
    facts          integer     not null default 0,
    changes        integer     not null default 0,
    duplicate_of   bigint,
    supersedes     bigint,
    detail         jsonb,                -- {"reason":{..},"losses":[..],"evidence":[..]}; absent when there is nothing to say
    decided_at     timestamptz not null,
    primary key (id)
) partition by range (id);
create index message_attention on message (outcome, id desc) where outcome <> 'APPLIED';
create index message_system on message (system, id desc);

-- the raw body: card numbers masked, compressed, encrypted with the key of its day
create table message_body (
    message_id bigint  not null,
    key_id     integer not null,
    body       bytea   not null,
    primary key (message_id)
) partition by range (message_id);
alter table message_body alter column body set storage external;

-- what people look for; hash = first 8 bytes of the keyed hash of kind and value
create table message_key (
    hash       bigint not null,
    message_id bigint not null,
    primary key (hash, message_id)
) partition by range (message_id);

-- earlier outcomes of a message whose outcome changed; the current one stands in message
create table message_history (
    message_id bigint      not null,
    at         timestamptz not null,
    outcome    text        not null,
    code       text,
    detail     jsonb,
    by_user    text,
    primary key (message_id, at)
);

-- claims: a delivery id and a content key each have one owner (invariant I2); never partitioned by day
create table inbox (
    claim      uuid   not null primary key,
    message_id bigint not null
) with (fillfactor = 90);

-- counts kept by the intake itself, in slots so that parallel batches never wait for each other
create table tally (
    system  text     not null,
    outcome text     not null,
    slot    smallint not null,
    n       bigint   not null default 0,
    primary key (system, outcome, slot)
) with (fillfactor = 50);

create table tally_minute (
    minute  timestamptz not null,
    system  text        not null,
    outcome text        not null,
    slot    smallint    not null,
    n       bigint      not null default 0,
    primary key (minute, system, outcome, slot)
) with (fillfactor = 70);

-- what an external broker counted (the embedded one keeps its own ledger beside its journal)
create table received_count (
    queue      text        not null primary key,
    carried    bigint      not null,
    last_added bigint      not null,
    sampled_at timestamptz not null
);

------------------------------------------------------------------------------------------------ keys
create table day_key (
    id      integer     not null generated always as identity primary key,
    day     date        not null unique,
    wrapped bytea       not null,
    created timestamptz not null default now()
);

------------------------------------------------------------------------------------------------ customer
-- No foreign keys on the way of a message: the intake writes parents and children in one transaction, and a check
-- per row would cost a look-up and a lock each. Tests assert that nothing dangles.
create sequence customer_id_seq increment by 1000;
create sequence source_record_id_seq increment by 1000;
create sequence reservation_id_seq increment by 1000;

-- the golden row: a pure fold of the source records linked to it
create table customer (
    id          bigint      not null primary key,
    merged_into bigint,                   -- was joined into this customer, which is never itself joined into another
    family      bigint,                   -- least customer that shares a strong key without being the same person; null: itself
    surname     text        not null,
    given       text,
    title       text,
    kind        text        not null,
    gender      text,
    birth_date  date,
    nationality text,
    name_key    text        not null,     -- surname and given name, folded for search
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     integer     not null default 0
) with (fillfactor = 90);
create index customer_name on customer (name_key text_pattern_ops, id);
-- words of names as prefixes in any order, also given names alone
create index customer_words on customer using gin (to_tsvector('simple', name_key)) with (gin_pending_list_limit = 512);
create index customer_merged on customer (merged_into) where merged_into is not null;
create index customer_family on customer (family) where family is not null;

-- a system's latest view of a person; exactly one link to a customer
create table source_record (
    id               bigint      not null primary key,
    source_key       uuid        not null,
    system           text        not null,
    reservation_id   bigint,
    ref              text,
    customer_id      bigint      not null,
    surname          text        not null,
    given            text,
    title            text,
    kind             text        not null,
    infant_of        text,
    gender           text,
    birth_date       date,
    nationality      text,
    profile          bytea,               -- documents, memberships, contacts: compressed and encrypted
    profile_key_id   integer,
    document_keys    uuid[],              -- strong keys that this record offers, as in identity_key
    loyalty_keys     uuid[],
    version_modified timestamptz,
    version_sent     timestamptz,
    version_hash     bytea       not null,
    message_id       bigint      not null,
    message_offset   integer     not null default 0,
    message_length   integer     not null default 0,
    unique (reservation_id, source_key)
) with (fillfactor = 90);
alter table source_record alter column profile set storage external;
create index source_record_customer on source_record (customer_id);

-- strong keys of a person: document, or loyalty number with name; keyed hash, never the value
create table identity_key (
    hash        uuid     not null primary key,
    customer_id bigint   not null         -- the least customer of the family that owns the key
) with (fillfactor = 90);

-- append only: why a source record went to its customer
create table match_decision (
    source_record_id bigint      not null,
    message_id       bigint      not null,
    at               timestamptz not null,
    decision         text        not null,  -- new, linked, joined, parted
    rule             text        not null,  -- system-key, document, loyalty, none
    customer_id      bigint      not null,
    model            text        not null,
    detail           jsonb
);
create index match_decision_source on match_decision (source_record_id);

------------------------------------------------------------------------------------------------ travel
create table reservation (
    id               bigint      not null primary key,
    key              text        not null unique,   -- carrier/locator/created
    system           text        not null,
    carrier          text        not null,
    locator          text        not null,
    booked_on        date,
    status           text        not null,
    passengers       integer     not null,
    first_departure  timestamp,
    last_departure   timestamp,
    details          bytea       not null,          -- the whole reported reservation: compressed and encrypted
    details_key_id   integer     not null,
    version_modified timestamptz,
    version_sent     timestamptz,
    version_hash     bytea       not null,
    message_id       bigint      not null,
    updated_at       timestamptz not null
) with (fillfactor = 90);
alter table reservation alter column details set storage external;
create index reservation_locator on reservation (locator, id desc);

create table segment (
    reservation_id   bigint   not null,
    position         integer  not null,
    ref              text     not null,
    marketing        text,
    operating        text,
    number           text,
    origin           text,
    destination      text,
    departs          timestamp,
    arrives          timestamp,
    booking_class    text,
    status           text,
    cancelled        boolean  not null default false,
    primary key (reservation_id, position)
);
create index segment_flight on segment (marketing, number, departs);

create table special_request (
    reservation_id bigint   not null,
    position       integer  not null,
    code           text     not null,
    status         text,
    quantity       integer  not null default 1,
    carrier        text,
    passenger_ref  text,
    segment_ref    text,
    text           text,
    primary key (reservation_id, position)
);

-- what was reported, message by message, also by those that came too late to change anything; a customer's timeline
-- is that of the reservations of their source records
create table timeline (
    reservation_id bigint      not null,
    message_id     bigint      not null,
    kind           text        not null,  -- reserved, cancelled
    summary        text        not null,
    reported_at    timestamptz not null,  -- last modification or interchange as the sender told it, else the receipt
    primary key (reservation_id, message_id)
) partition by range (message_id);
create index timeline_message on timeline (message_id);

------------------------------------------------------------------------------------------------ access
create table app_user (
    name          text        not null primary key,
    role          text        not null check (role in ('viewer', 'operator', 'admin')),
    password_hash text        not null,
    created_at    timestamptz not null default now(),
    changed_at    timestamptz not null default now(),
    failures      integer     not null default 0,
    locked_until  timestamptz,
    version       integer     not null default 0
);

-- append only: who saw or did what
create table audit (
    id     bigint      not null generated always as identity primary key,
    at     timestamptz not null default now(),
    actor  text        not null,
    action text        not null,
    object text
);

------------------------------------------------------------------------------------------------ partitions and rights
-- days from yesterday on; called at start-up and daily, also by the application role
create function ensure_partitions(days integer) returns void language plpgsql security definer
    set search_path = public, pg_temp as
$$
declare
    day    date;
    parent text;
begin
    perform pg_advisory_xact_lock(4711);
    for d in -1 .. days loop
        day := (now() at time zone 'UTC')::date + d;
        foreach parent in array array['message', 'message_body', 'message_key', 'timeline'] loop
            continue when to_regclass(parent || '_' || to_char(day, 'YYYYMMDD')) is not null;
            execute format('create table %I partition of %I for values from (%s) to (%s)',
                parent || '_' || to_char(day, 'YYYYMMDD'), parent,
                message_id_floor(day::timestamp at time zone 'UTC'),
                message_id_floor((day + 1)::timestamp at time zone 'UTC'));
        end loop;
    end loop;
end
$$;
select ensure_partitions(14);

grant usage on schema public to ${appRole};
grant select, insert, update, delete on all tables in schema public to ${appRole};
revoke update, delete on audit, match_decision from ${appRole};
grant usage, select on all sequences in schema public to ${appRole};
grant execute on all functions in schema public to ${appRole};
