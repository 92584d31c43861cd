-- Jobs that tell a person everything or forget one. Runs as the owner role; ${appRole} is the role of the running hub.

create table privacy_job (
    id           bigint      not null generated always as identity primary key,
    kind         text        not null check (kind in ('export', 'erasure', 'reseal')),
    state        text        not null check (state in ('waiting-approval', 'waiting', 'running', 'done', 'failed', 'withdrawn')),
    customer_id  bigint,                      -- no reference: an erased one is gone
    reason       text,
    by_user      text        not null,
    approved_by  text,
    step         text,                        -- of an erasure
    cursor       bigint      not null default 0,
    until        bigint,                      -- messages and records up to this id
    counts       jsonb       not null default '{}',
    key          bytea,                       -- opens what is sealed; both go when the job is done
    sealed       bytea,                       -- what an erasure looks for; what an export found
    receipt      text,
    signature    text,                        -- keyed hash of the receipt
    failure      text,
    attempts     integer     not null default 0,
    created_at   timestamptz not null default now(),
    started_at   timestamptz,
    finished_at  timestamptz,
    leased_until timestamptz
);
create index privacy_job_open on privacy_job (id) where state in ('waiting', 'running');
create index privacy_job_customer on privacy_job (customer_id);

-- bodies from which a person was taken out; they are not judged anew
create table body_redaction (
    message_id bigint      not null primary key,
    job_id     bigint      not null,
    at         timestamptz not null default now()
);

-- The running hub may neither change nor delete decisions; it may ask for this, when somebody is erased.
create function forget_decisions(records bigint[], keys uuid[]) returns bigint language plpgsql security definer
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
    delete from steward_decision where one_key = any(keys) or other_key = any(keys);
    get diagnostics part = row_count;
    return gone + part;
end
$$;
revoke execute on function forget_decisions(bigint[], uuid[]) from public;
grant execute on function forget_decisions(bigint[], uuid[]) to ${appRole};
grant select, insert, update, delete on privacy_job, body_redaction to ${appRole};
grant usage, select on all sequences in schema public to ${appRole};
