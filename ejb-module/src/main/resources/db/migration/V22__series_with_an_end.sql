-- When a number of a series came last: what has been quiet for longer than messages are kept is forgotten.
alter table series add column seen_at timestamptz not null default now();
-- Of a series that ends: its last number has not come yet.
alter table series add column unfinished boolean not null default false;
create index series_unfinished on series (seen_at) where unfinished;
