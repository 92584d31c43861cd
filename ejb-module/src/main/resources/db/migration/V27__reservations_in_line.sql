-- Runs as the owner role.

-- What is sealed of a reservation is 2 KB or a little more, the limit from which it would be written into a table of its own with
-- an index of its own. It stays in its row up to 8 KB.
alter table reservation set (toast_tuple_target = 8160);
