-- What customers allow and wish, and the policy by which golden records are folded.

------------------------------------------------------------------------------------------------ survivorship
-- the policy by which golden rows were folded last; a node that starts with another one folds all of them again
create table golden_policy (
    version     text        not null primary key,
    active      boolean     not null,
    cursor      bigint      not null default 0,   -- customers up to this id are folded by it
    folded      bigint      not null default 0,
    changed     bigint      not null default 0,
    started_at  timestamptz not null default now(),
    finished_at timestamptz
);
create unique index golden_policy_active on golden_policy (active) where active;

------------------------------------------------------------------------------------------------ whose
-- What is said about a customer follows the customer's records: into another customer when they are joined, and out again
-- when they part. Anchors are source keys of the customer's records at that time; the first that there still is decides.
-- Without any, it stays with the customer, or whom that one was joined into.
create function whose(anchors uuid[], customer bigint) returns bigint language sql stable as
$$ select coalesce(
    (select s.customer_id from unnest(anchors) with ordinality as a (key, n)
       join source_record s on s.source_key = a.key order by a.n limit 1),
    (select coalesce(c.merged_into, c.id) from customer c where c.id = customer)) $$;

------------------------------------------------------------------------------------------------ consent
-- append only; what holds is the latest act
create table consent_act (
    id           bigint      not null generated always as identity primary key,
    customer_id  bigint      not null,
    anchors      uuid[]      not null,
    given        boolean     not null,
    purpose      text,                    -- null in a withdrawal: for everything; so with channel and partner
    channel      text,
    partner      text,
    at           timestamptz not null,
    expires_at   timestamptz,
    window_days  smallint,                -- bit 0 is Monday; null: any time
    window_from  time,
    window_to    time,
    window_zone  text,
    most         text,                    -- as 3/week
    proof_by     text        not null,
    proof_how    text        not null,
    text_version text,
    reference    text,
    recorded_by  text        not null,
    recorded_at  timestamptz not null default now(),
    check (not given or purpose is not null and channel is not null and partner is not null)
);
create index consent_act_customer on consent_act (customer_id);
create index consent_act_anchors on consent_act using gin (anchors);

------------------------------------------------------------------------------------------------ contact pressure
create table contact (
    id          bigint      not null generated always as identity primary key,
    customer_id bigint      not null,
    anchors     uuid[]      not null,
    channel     text        not null,
    purpose     text        not null,
    partner     text        not null,
    at          timestamptz not null,
    reference   text,                     -- the recorder's own name of the contact, so that it counts once
    recorded_by text        not null,
    unique (recorded_by, reference)
);
create index contact_customer on contact (customer_id);
create index contact_anchors on contact using gin (anchors);

-- append only; the latest holds, and one without a limit means that of the configuration
create table contact_limit (
    id          bigint      not null generated always as identity primary key,
    customer_id bigint      not null,
    anchors     uuid[]      not null,
    channel     text        not null,
    most        text,
    at          timestamptz not null default now(),
    recorded_by text        not null
);
create index contact_limit_customer on contact_limit (customer_id);
create index contact_limit_anchors on contact_limit using gin (anchors);

------------------------------------------------------------------------------------------------ preferences
-- append only; the latest of a kind holds, and one without a value means what is derived
create table preference_act (
    id          bigint      not null generated always as identity primary key,
    customer_id bigint      not null,
    anchors     uuid[]      not null,
    kind        text        not null,
    value       text,
    at          timestamptz not null default now(),
    recorded_by text        not null
);
create index preference_act_customer on preference_act (customer_id);
create index preference_act_anchors on preference_act using gin (anchors);

-- what is erased is deleted; nothing is ever changed
grant select, insert, delete on consent_act, contact, contact_limit, preference_act to ${appRole};
grant select, insert, update on golden_policy to ${appRole};
grant usage, select on all sequences in schema public to ${appRole};
grant execute on function whose(uuid[], bigint) to ${appRole};
