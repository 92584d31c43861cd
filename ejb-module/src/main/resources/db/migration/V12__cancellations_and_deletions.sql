-- A cancellation that names no owner (ZZ) is of the one reservation of its sender's system with that locator whose journey was not over
-- yet; where there are several, nobody can say which, and none of them is cancelled. The same the other way round: an order that
-- was told without its owner. Whatever came first, it is asked when the reservation is looked at.
create index activity_cancelled_locator on activity (split_part(reference, '/', 2)) where kind = 'cancelled';
drop index activity_cancelled;

create function was_travelling(r reservation, at timestamptz) returns boolean language sql immutable as
$$ select r.last_departure is null or r.last_departure >= at at time zone 'UTC' - interval '1 day' $$;

-- c: an activity of kind cancelled with the locator of r
create function is_about(c activity, r reservation) returns boolean language sql stable as
$$ select c.reference = r.key
       or split_part(c.reference, '/', 3) = '' and was_travelling(r, c.occurred_at)
          and (split_part(c.reference, '/', 1) = r.carrier
               or c.system = r.system and 'ZZ' in (split_part(c.reference, '/', 1), r.carrier)
                  and not exists (
                      select from reservation o
                       where o.locator = r.locator and o.system = r.system and o.carrier <> r.carrier
                         and was_travelling(o, c.occurred_at))) $$;

create or replace function current_status(r reservation) returns text language sql stable as
$$ select case when r.status = 'ACTIVE' and exists (
       select from activity c
        where c.kind = 'cancelled' and split_part(c.reference, '/', 2) = split_part(r.key, '/', 2)
          and c.occurred_at >= coalesce(r.version_modified, r.version_sent, '-infinity')
          and is_about(c, r))
   then 'CANCELLED' else r.status end $$;

grant execute on function was_travelling(reservation, timestamptz), is_about(activity, reservation) to ${appRole};

-- An entry that stands and falls with another one, as an infant's with the adult's: the key of that. Lists that delete the adult seldom
-- name the infant; whether it is gone is asked when it is looked at.
alter table activity add column within uuid;
