-- Whose a line of a ledger is: a single record that was linked by mistake takes nothing along when it parts. Runs as the owner role.

-- The customer who holds most of the anchors; of several with as many, the one who has the record of the line's own number, then the
-- oldest. Who holds less than half of all anchors, the others being gone, gets it only if nobody else has the number.
create or replace function whose(anchors uuid[], customer bigint) returns bigint language sql stable as
$$
    with held as (select s.customer_id as id, count(*) as n, coalesce(bool_or(s.home = customer), false) as home
            from unnest(anchors) as a (key) join source_record s on s.source_key = a.key group by s.customer_id),
        most as (select id, n from held order by n desc, home desc, id limit 1),
        number as (select coalesce(c.merged_into, c.id) as id from customer c where c.id = customer)
    select coalesce(
        (select m.id from most m where m.n * 2 >= cardinality(anchors) or exists (select from held h join number n on n.id = h.id)),
        (select id from number),
        (select id from most))
$$;
