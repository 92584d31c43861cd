-- With four eyes, taking back what joined customers waits for an approval, too. Runs as the owner role.
alter table steward_act drop constraint steward_act_kind_check;
alter table steward_act
    add constraint steward_act_kind_check check (kind in ('accept', 'reject', 'skip', 'merge', 'bulk', 'undo')),
    add column undoes bigint;               -- of an undo that was asked for: the act
create index steward_act_undoes on steward_act (undoes) where undoes is not null;
