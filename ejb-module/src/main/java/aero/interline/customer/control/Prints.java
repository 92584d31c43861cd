package aero.interline.customer.control;

import aero.interline.customer.entity.Imprint;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Writes what prints can be found by, as long as there is a record of the print. */
final class Prints {

    /** Keys are there exactly if their print is, so that none need be looked up before it is inserted. */
    private static final SetStatement<Imprint> PRINT = SetStatement.of(Imprint.class)
            .column("print", "bigint", Imprint::print)
            .column("keys", "text", each -> SqlArrays.text(each.keys()))
            .column("born", "integer", each -> each.findable().born())
            .statement("with made as (insert into match_print (print, keys, born) select given.print, given.keys::bigint[], given.born",
                    " on conflict (print) do nothing returning print, keys, born)"
                            + " insert into match_key (key, print, born) select key, print, born from made, unnest(keys) as key order by key, print");

    /** Both columns of the index by themselves: a join let the server read the whole index for each print while it was thought small. */
    static final String FORGET = "with gone as (delete from match_print p where p.print = any(?)"
            + " and not exists (select from source_record s where s.print = p.print) returning p.print, p.keys)"
            + " delete from match_key where key = any(array(select unnest(keys) from gone))"
            + " and print = any(array(select print from gone))";

    private static final String HEAT = "with heated as (insert into hot_key (key, model) select k,"
            + " coalesce((select version from match_model where state = 'active'), 'standard') from unnest(?::bigint[]) as k on conflict (key) do nothing returning key),"
            + " job as (insert into rematch_job (kind, by_user, report) select 'hot-keys', 'interline',"
            + " jsonb_build_object('keys', jsonb_agg(key::text)) from heated having count(*) > 0)"
            + " update match_state set epoch = epoch + 1 where exists (select from heated)";

    private Prints() {}

    /**
     * @param stored prints that were not known before
     * @param gone   prints that may have lost their last record; the rows of the records were added to the trip before
     * @param heated keys that are of too many prints from now on
     */
    static void write(Collection<Imprint> stored, Collection<Long> gone, Collection<Long> heated, RoundTrip later) {
        List<Imprint> sorted = stored.stream().sorted(Comparator.comparingLong(Imprint::print)).toList();
        later.add(PRINT, sorted).update(FORGET, "bigint", gone)
                .update(HEAT, "bigint", heated);
    }
}
