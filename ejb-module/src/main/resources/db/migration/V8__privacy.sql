-- Keys of customers, and the jobs that tell a person everything or forget one. Runs as the owner role; ${appRole} is the
-- role of the running hub.

-- the data key of a customer, wrapped by a key of the master key; whoever is erased loses it
create table customer_key (
    id         bigint      not null primary key,
    wrapped    bytea       not null,
    created_at timestamptz not null default now()
);

-- the customer whose key seals the profile; null: the day key profile_key_id does still
alter table source_record add column profile_owner bigint;
create index source_record_foreign_key on source_record (profile_owner) where profile_owner <> customer_id;

grant select, insert, update, delete on customer_key to ${appRole};
