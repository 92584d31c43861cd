-- Messages that belong together: parts of a set, records of a file, numbers of a series; and what never came.

------------------------------------------------------------------------------------------------ files
-- a record of a file is a message of its own; the file is its parent
alter table message add column parent_id bigint;
alter table message add column record integer;
create index message_parent on message (parent_id, id) where parent_id is not null;
create index message_format on message (format, id desc);

------------------------------------------------------------------------------------------------ parts
-- a sender may issue a set again: the newest issue is the one that is collected, older ones keep their parts
create table part_set (
    system       text        not null,
    name         text        not null,
    issue        integer     not null,
    opened_at    timestamptz not null,
    completed_at timestamptz,             -- every part of the issue is there
    assembled_at timestamptz,             -- its parts were decided together
    leased_until timestamptz,             -- a node reads them now
    primary key (system, name)
);
create index part_set_ready on part_set (completed_at) where completed_at is not null and assembled_at is null;
create index part_set_open on part_set (opened_at) where completed_at is null;

create table message_part (
    system     text    not null,
    name       text    not null,
    issue      integer not null,
    number     integer not null,
    last       boolean not null,
    message_id bigint  not null,
    answer     boolean not null,          -- the sender wants to be told the outcome
    primary key (system, name, issue, number)
);
create index message_part_message on message_part (message_id);

------------------------------------------------------------------------------------------------ gaps
-- what senders count: every number from lowest to highest has come, or is missing in an open gap
create table series (
    system   text   not null,
    kind     text   not null check (kind in ('SEQUENCE', 'FILE')),
    name     text   not null,
    lowest   bigint not null,
    highest  bigint not null,
    previous bigint,                      -- highest before the sender's counter began anew
    primary key (system, kind, name)
) with (fillfactor = 70);

create table gap (
    id          bigint      not null primary key,
    system      text        not null,
    kind        text        not null check (kind in ('SEQUENCE', 'PARTS', 'SCHEDULE', 'FILE')),
    series      text        not null,
    from_number bigint,
    to_number   bigint,
    expected    text        not null,     -- what has not come, for people
    opened_at   timestamptz not null,
    closed_at   timestamptz,
    closed_by   bigint
);
create index gap_open on gap (system, kind, series, from_number) where closed_at is null;
create index gap_newest_open on gap (id desc) where closed_at is null;
create unique index gap_once on gap (system, kind, series) where closed_at is null and kind in ('PARTS', 'SCHEDULE');

------------------------------------------------------------------------------------------------ answers
-- outcomes that a sender waits for and that were decided without his message in the hand
create table answer_due (
    message_id bigint      not null primary key,
    decided_at timestamptz not null
);

grant select, insert, update, delete on part_set, message_part, series, gap, answer_due to ${appRole};
