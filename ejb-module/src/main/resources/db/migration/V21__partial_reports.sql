-- What a reservation is folded from that was told in parts: its newest complete report, if there is one, and all partial ones since. Sealed;
-- null where one report tells everything.
alter table reservation add column reports bytea;
alter table reservation add column reports_key_id integer;
alter table reservation alter column reports set storage external;
