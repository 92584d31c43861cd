-- Runs as the owner role.

------------------------------------------------------------------------------------------------ withdrawals
-- A withdrawal holds for everybody who was the customer then, also for one of whom no record of that time is left: numbers of the
-- customer and of those who had been joined into it.
alter table consent_act add column numbers bigint[] not null default '{}';
create index consent_act_numbers on consent_act using gin (numbers);

------------------------------------------------------------------------------------------------ models
-- Models that were learned list names that few bear, in the clear: what less than twenty of the sample told goes.

with learned as (
    select version, json::jsonb as text from match_model where jsonb_typeof(json::jsonb -> 'frequencies') = 'object'),
listed as (
    select version, jsonb_set(text, '{frequencies}', coalesce((select jsonb_object_agg(f.key, jsonb_set(f.value, '{values}',
        coalesce((select jsonb_object_agg(v.key, v.value) from jsonb_each(f.value -> 'values') v
            where v.value::text::float8 > 19.5 * (f.value ->> 'unseen')::float8), '{}')))
        from jsonb_each(text -> 'frequencies') f), '{}')) as less, text from learned),
changed as (
    update match_model m set json = l.less::text from listed l where l.version = m.version and l.less <> l.text
    returning m.version, m.state),
again as (
    insert into rematch_job (kind, model, by_user) select 'model', version, 'interline' from changed where state = 'active')
update match_state set epoch = epoch + 1 where exists (select from changed);
