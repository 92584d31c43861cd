-- the stored body of a file of many records, and of what was set aside unread, only says what it was: how large it was itself.
-- A column beside size, whose own type could not be changed without writing the messages of all days anew
alter table message add size_elsewhere bigint;
