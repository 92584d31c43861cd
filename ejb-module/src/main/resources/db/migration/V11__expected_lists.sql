-- Flights are looked for by the window in which they depart, every few minutes, whatever was kept before.
create index segment_departs on segment (departs) where not cancelled;
