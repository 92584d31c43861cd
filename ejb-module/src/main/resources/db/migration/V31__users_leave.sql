-- users can be disabled, removed and given another role; whatever was opened before the last such change, or before the password
-- was set, has ended. Who was removed keeps the row, since the name is on record in the audit
alter table app_user
    add signed_out_at timestamptz not null default now(),
    add disabled_at timestamptz,
    add removed_at timestamptz;
update app_user set signed_out_at = changed_at;
