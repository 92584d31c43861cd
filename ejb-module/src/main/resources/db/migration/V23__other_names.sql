-- People are found by every name that somebody told of them, not by the golden one alone. Runs as the owner role; ${appRole} is the
-- role of the running hub.

-- names that records tell beside the golden one, folded as name_key is, with | between them
alter table customer add column other_names text;

drop function names_spelt(text, text, tsquery, tsquery);
drop function names_alike(tsquery, tsquery, tsquery);
drop index customer_terms;
drop function name_terms(text);

-- each word; in small letters each word from its end, so that a word is found by its end too; behind ~ what it sounds like
create function name_terms(name_key text, other_names text) returns tsvector language sql immutable parallel safe
return array_to_tsvector(array_remove(string_to_array(
    left(name_key || coalesce(' ' || replace(other_names, '|', ' '), ''), 500) || ' '
    || lower(reverse(left(name_key || coalesce(' ' || replace(other_names, '|', ' '), ''), 500))) || ' ~'
    || name_sounds(replace(left(name_key || coalesce(' ' || replace(other_names, '|', ' '), ''), 500), ' ', ' ~')), ' '), ''));

create index customer_terms on customer using gin (name_terms(name_key, other_names)) with (gin_pending_list_limit = 512);

-- Customers whose names may be meant, the likeliest first and 300 at most: those that begin so, then those with these words, then
-- those whose words begin so. Each part is planned as if all were wanted, else a frequent word would make it read the table from
-- its beginning; and once, for planning costs more than finding. What is null asks for nobody.
create function names_spelt(first_start text, second_start text, words tsquery, beginnings tsquery)
    returns table (id bigint, name_key text, other_names text) language plpgsql stable parallel safe
    set plan_cache_mode = force_generic_plan as
$$
begin
    return query
    with exact as materialized (select c.id, c.name_key, c.other_names from customer c
            where c.merged_into is null and name_terms(c.name_key, c.other_names) @@ words),
        begun as materialized (select c.id, c.name_key, c.other_names from customer c
            where c.merged_into is null and name_terms(c.name_key, c.other_names) @@ beginnings)
    select f.id, f.name_key, f.other_names from (
        (select c.id, c.name_key, c.other_names from customer c where c.merged_into is null and c.name_key ~>=~ first_start
            and c.name_key ~<~ (first_start || U&'\+10FFFF') order by c.name_key using ~<~, c.id limit 300)
        union all
        (select c.id, c.name_key, c.other_names from customer c where c.merged_into is null and c.name_key ~>=~ second_start
            and c.name_key ~<~ (second_start || U&'\+10FFFF') order by c.name_key using ~<~, c.id limit 300)
        union all select e.id, e.name_key, e.other_names from exact e
        union all select b.id, b.name_key, b.other_names from begun b) as f limit 300;
end
$$;

-- the same for names that sound alike, then those whose words begin or end alike, then those that lack a word
create function names_alike(sounds tsquery, pieces tsquery, less tsquery)
    returns table (id bigint, name_key text, other_names text) language plpgsql stable parallel safe
    set plan_cache_mode = force_generic_plan as
$$
begin
    return query
    with heard as materialized (select c.id, c.name_key, c.other_names from customer c
            where c.merged_into is null and name_terms(c.name_key, c.other_names) @@ sounds),
        halves as materialized (select c.id, c.name_key, c.other_names from customer c
            where c.merged_into is null and name_terms(c.name_key, c.other_names) @@ pieces),
        lacking as materialized (select c.id, c.name_key, c.other_names from customer c
            where c.merged_into is null and name_terms(c.name_key, c.other_names) @@ less)
    select f.id, f.name_key, f.other_names from (select h.id, h.name_key, h.other_names from heard h
        union all select p.id, p.name_key, p.other_names from halves p
        union all select l.id, l.name_key, l.other_names from lacking l) as f limit 300;
end
$$;

-- the hub folds all customers again, a batch at a time
update golden_policy set cursor = 0, finished_at = null where active and exists (select from customer);

grant execute on function name_terms(text, text), names_spelt(text, text, tsquery, tsquery), names_alike(tsquery, tsquery, tsquery)
    to ${appRole};
