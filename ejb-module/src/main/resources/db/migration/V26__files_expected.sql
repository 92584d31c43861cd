-- Files that came by themselves, to be looked for by system and time.
create index message_file on message (system, id) where parent_id is null and channel in ('file', 'file-kept');
