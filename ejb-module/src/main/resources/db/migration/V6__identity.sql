-- One customer: what records are compared by, the model they are compared with, and what came of it.

------------------------------------------------------------------------------------------------ comparing
-- keyed hash of what a record is compared by (see domain.identity.Traits); null: not compared yet. Records of one
-- frequent traveller mostly share one print.
alter table source_record add column print bigint;
create index source_record_print on source_record (print, customer_id);
create index source_record_unprinted on source_record (id) where print is null;
create index source_record_key on source_record (source_key);

-- what a print can be found by, as keyed hashes (see domain.identity.MatchKey); gone with the last record of the print
create table match_key (
    key   bigint not null,
    print bigint not null,
    primary key (key, print)
);
create table match_print (
    print bigint   not null primary key,
    keys  bigint[] not null               -- its rows in match_key
);

-- keys of so many prints that sharing one says nothing
create table hot_key (
    key   bigint      not null primary key,
    model text        not null,
    since timestamptz not null default now()
);

create table match_model (
    version    text        not null primary key,
    json       text        not null,
    state      text        not null check (state in ('active', 'shadow', 'retired')),
    created_at timestamptz not null default now(),
    created_by text        not null,
    report     jsonb
);
create unique index match_model_active on match_model (state) where state = 'active';

-- one row; the epoch changes with the active model and with the hot keys, and tells every node to read both again
create table match_state (
    one   boolean not null primary key default true check (one),
    epoch bigint  not null
);
insert into match_state (epoch) values (1);

------------------------------------------------------------------------------------------------ deciding
alter table match_decision
    add column case_no      smallint,          -- 1 no candidate, 2 one sure match, 3 one possible match, 4 several
    add column weight       double precision,  -- log2 of the odds, of the strongest comparison that led here
    add column fields       jsonb,             -- that comparison: [{"f":field,"l":level,"w":weight}], never values
    add column other_record bigint;            -- the record compared with
update match_decision set decision = 'split' where decision = 'parted';

-- two records of two customers who may be one person; a pair that is proposed again keeps its row
create table possible_duplicate (
    id             bigint           not null generated always as identity primary key,
    one_record     bigint           not null,   -- the record with the lesser source key
    other_record   bigint           not null,
    one_customer   bigint           not null,
    other_customer bigint           not null,
    case_no        smallint         not null,
    weight         double precision not null,
    fields         jsonb            not null,
    why            text             not null,   -- what kept them from being linked
    model          text             not null,
    state          text             not null check (state in ('open', 'cleared')),
    opened_at      timestamptz      not null,
    cleared_at     timestamptz,
    skipped_until  timestamptz,
    unique (one_record, other_record)
);
create index possible_duplicate_other on possible_duplicate (other_record);
create index possible_duplicate_queue on possible_duplicate (weight desc, id) where state = 'open';
create index possible_duplicate_one_customer on possible_duplicate (one_customer) where state = 'open';
create index possible_duplicate_other_customer on possible_duplicate (other_customer) where state = 'open';

-- what stewards said about two records, by their lasting source keys; the latest that is not undone holds
create table steward_decision (
    id        bigint      not null generated always as identity primary key,
    one_key   uuid        not null,
    other_key uuid        not null,
    same      boolean     not null,
    reason    text        not null,
    by_user   text        not null,
    at        timestamptz not null default now(),
    group_id  bigint,                           -- decisions of one act, undone together
    undone_at timestamptz,
    undone_by text,
    check (one_key <> other_key)
);
create index steward_decision_one on steward_decision (one_key) where undone_at is null;
create index steward_decision_other on steward_decision (other_key) where undone_at is null;
create index steward_decision_group on steward_decision (group_id);

------------------------------------------------------------------------------------------------ matching again
create table rematch_job (
    id           bigint      not null generated always as identity primary key,
    kind         text        not null check (kind in ('prints', 'model', 'hot-keys', 'train', 'shadow')),
    state        text        not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
    model        text,
    done         bigint      not null default 0,
    total        bigint      not null default 0,
    cursor       bigint      not null default 0,  -- records up to this id are done
    report       jsonb,
    failure      text,
    by_user      text        not null,
    created_at   timestamptz not null default now(),
    started_at   timestamptz,
    leased_until timestamptz,                     -- a node works on it now
    finished_at  timestamptz
);
create index rematch_job_open on rematch_job (id) where state in ('waiting', 'running');

grant select, insert, update, delete on match_key, match_print, hot_key, match_model, possible_duplicate, rematch_job to ${appRole};
grant select, update on match_state to ${appRole};
grant select, insert on steward_decision to ${appRole};
grant update (undone_at, undone_by) on steward_decision to ${appRole};
grant usage, select on all sequences in schema public to ${appRole};
