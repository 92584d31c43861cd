-- Rounds of a sender's counter. An old number that is sent again is not taken for the first of a new round.
alter table series add column previous_lowest bigint;                -- of the round whose highest is "previous"
alter table series add column apart bigint[] not null default '{}';  -- numbers that came and belong to no round yet
