-- When the sender made a part, as far as he tells: of two parts of one number the newer holds, whichever came first.
alter table message_part add column made timestamptz;
