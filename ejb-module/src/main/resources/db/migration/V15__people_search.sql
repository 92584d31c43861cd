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

-- names in other scripts are listed and found in Latin letters from now on: the hub folds them again, a batch at a time
update golden_policy set cursor = 0, finished_at = null
where active and exists (select from customer where name_key ~ '[^A-Z0-9 ]');

grant execute on function name_sounds(text), name_terms(text) to ${appRole};
