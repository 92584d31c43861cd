-- People are found by name in any order, begun, mistyped, or spelt by ear. An index on names that stand in the customer's row
-- anyway: it goes with the row, and nothing personal is stored anywhere else. Runs as the owner role; ${appRole} is the role of
-- the running hub.

-- the consonants of words, those that sound alike as one; customer.boundary.NameSounds makes the same of what is typed
create function name_sounds(words text) returns text language sql immutable parallel safe
return replace(replace(replace(replace(replace(replace(replace(
    translate(replace(words, 'PH', 'F'), 'CQZXWAEIOUYJH', 'KKSSV'),
    'LL', 'L'), 'SS', 'S'), 'TT', 'T'), 'NN', 'N'), 'MM', 'M'), 'RR', 'R'), 'KK', 'K');

-- each word; in small letters each word from its end, so that a word is found by its end too; behind ~ what it sounds like
create function name_terms(words text) returns tsvector language sql immutable parallel safe
return array_to_tsvector(array_remove(string_to_array(left(words, 250) || ' ' || lower(reverse(left(words, 250)))
    || ' ~' || name_sounds(replace(left(words, 250), ' ', ' ~')), ' '), ''));

drop index customer_words;
create index customer_terms on customer using gin (name_terms(name_key)) with (gin_pending_list_limit = 512);

-- Customers whose names may be meant, the likeliest first and 300 at most: those that begin so, then those with these words, then
-- those whose words begin so. Each part is planned as if all were wanted, else a frequent word would make it read the table from
-- its beginning; and once, for planning costs more than finding. What is null asks for nobody.
create function names_spelt(first_start text, second_start text, words tsquery, beginnings tsquery)
    returns table (id bigint, name_key text) language plpgsql stable parallel safe set plan_cache_mode = force_generic_plan as
$$
begin
    return query
    with exact as materialized (select c.id, c.name_key from customer c
            where c.merged_into is null and name_terms(c.name_key) @@ words),
        begun as materialized (select c.id, c.name_key from customer c
            where c.merged_into is null and name_terms(c.name_key) @@ beginnings)
    select f.id, f.name_key from (
        (select c.id, c.name_key from customer c where c.merged_into is null and c.name_key ~>=~ first_start
            and c.name_key ~<~ (first_start || U&'\+10FFFF') order by c.name_key using ~<~, c.id limit 300)
        union all
        (select c.id, c.name_key from customer c where c.merged_into is null and c.name_key ~>=~ second_start
            and c.name_key ~<~ (second_start || U&'\+10FFFF') order by c.name_key using ~<~, c.id limit 300)
        union all select e.id, e.name_key from exact e
        union all select b.id, b.name_key from begun b) as f limit 300;
end
$$;

-- the same for names that sound alike, then those whose words begin or end alike, then those that lack a word
create function names_alike(sounds tsquery, pieces tsquery, less tsquery)
    returns table (id bigint, name_key text) language plpgsql stable parallel safe set plan_cache_mode = force_generic_plan as
$$
begin
    return query
    with heard as materialized (select c.id, c.name_key from customer c
            where c.merged_into is null and name_terms(c.name_key) @@ sounds),
        halves as materialized (select c.id, c.name_key from customer c
            where c.merged_into is null and name_terms(c.name_key) @@ pieces),
        lacking as materialized (select c.id, c.name_key from customer c
            where c.merged_into is null and name_terms(c.name_key) @@ less)
    select f.id, f.name_key from (select h.id, h.name_key from heard h
        union all select p.id, p.name_key from halves p
        union all select l.id, l.name_key from lacking l) as f limit 300;
end
$$;

-- names in other scripts are listed and found in Latin letters from now on: the hub folds them again, a batch at a time
update golden_policy set cursor = 0, finished_at = null
where active and exists (select from customer where name_key ~ '[^A-Z0-9 ]');

grant execute on function name_sounds(text), name_terms(text), names_spelt(text, text, tsquery, tsquery),
    names_alike(tsquery, tsquery, tsquery) to ${appRole};
