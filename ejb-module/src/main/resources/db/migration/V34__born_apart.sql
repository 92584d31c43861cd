-- Whom birth dates tell apart need not be read. The date of a print under a veil that the hub's key makes for each print; null where it
-- tells nobody apart, and of prints from before.
alter table match_print add column born integer;
alter table match_key add column born integer;
alter table match_key drop constraint match_key_pkey;
alter table match_key add primary key (key, print) include (born);
