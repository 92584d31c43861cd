package aero.interline.customer.boundary;

import aero.interline.domain.identity.TypedName;
import aero.interline.platform.control.ListQuery;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Customers whose name may be meant, from the index on names ({@code name_terms}): each word of a name, its end, and what it
 * sounds like. Looks for the likeliest first and for no more than can be ranked at once, so a common word costs what a rare
 * one costs.
 */
final class NameIndex {

    /** As many are ranked at most. */
    static final int MOST = 300;

    private static final int LEAST_BEGINNING = 3;
    private static final int LEAST_PIECES = 5;
    /** Greater than anything that a name begins with. */
    private static final String LAST = "\uDBFF\uDFFF";
    private static final String SELECT = "select c.id, c.name_key from customer c where c.merged_into is null and ";
    /** In the order of the index {@code customer_name}. */
    private static final String BEGINNING =
            "(" + SELECT + "c.name_key ~>=~ ? and c.name_key ~<~ ? order by c.name_key using ~<~, c.id limit " + MOST + ")";
    /** Planned as if all were wanted, else a common word would make it read the table from its beginning. */
    private static final String TERMS = " as materialized (" + SELECT + "name_terms(c.name_key) @@ ?::tsquery)";

    /** A customer under the name by which customers are listed. */
    record Named(long id, String key) {}

    private final DataSource database;

    NameIndex(DataSource database) {
        this.database = database;
    }

    /** Whose name has these words or begins so, in any order. */
    Set<Named> spelt(TypedName name) {
        List<String> plain = name.plain();
        Set<String> starts = new LinkedHashSet<>();
        starts.add(String.join(" ", plain));
        starts.add(Stream.concat(plain.stream().skip(plain.size() - 1L), plain.stream().limit(plain.size() - 1L))
                .collect(Collectors.joining(" ")));
        Set<String> terms = new LinkedHashSet<>();
        if (longest(plain) > 1) {
            terms.add(all(name, NameIndex::exact) + joined(plain));
            terms.add(all(name, NameIndex::begun));
        }
        return find(starts, terms);
    }

    /** Whose name sounds alike, begins or ends alike, or lacks one of the words. */
    Set<Named> alike(TypedName name) {
        Set<String> terms = new LinkedHashSet<>();
        if (longest(name.plain()) > 1) {
            terms.add(all(name, NameIndex::sounding));
            terms.add(all(name, NameIndex::pieces));
            if (name.words().size() > 2) {
                terms.add(allButOne(name));
            }
        }
        return terms.isEmpty() ? Set.of() : find(Set.of(), terms);
    }

    private Set<Named> find(Set<String> starts, Set<String> terms) {
        List<Object> values = new ArrayList<>(terms);
        List<String> shelves = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (String start : starts) {
            parts.add(BEGINNING);
            values.add(start);
            values.add(start + LAST);
        }
        for (int i = 0; i < terms.size(); i++) {
            shelves.add("t" + i + TERMS);
            parts.add("select id, name_key from t" + i);
        }
        String with = shelves.isEmpty() ? "" : "with " + String.join(", ", shelves) + " ";
        String sql = with + "select id, name_key from (" + String.join(" union all ", parts) + ") as found limit " + MOST;
        return new LinkedHashSet<>(new ListQuery(sql, values.toArray())
                .list(database, row -> new Named(row.getLong(1), row.getString(2))));
    }

    /** Single letters are left to the ranking, unless nothing else was typed. */
    private static String all(TypedName name, BiFunction<String, List<String>, String> term) {
        return name.words().stream().filter(ways -> ways.get(0).length() > 1)
                .map(ways -> "(" + term.apply(ways.get(0), ways) + ")").collect(Collectors.joining("&"));
    }

    private static String allButOne(TypedName name) {
        List<List<String>> words = name.words().stream().filter(ways -> ways.get(0).length() > 1).toList();
        List<String> without = new ArrayList<>();
        for (int out = 0; out < words.size() && words.size() > 1; out++) {
            int left = out;
            without.add(Stream.iterate(0, i -> i < words.size(), i -> i + 1).filter(i -> i != left).map(words::get)
                    .map(ways -> "(" + sounding(ways.get(0), ways) + ")").collect(Collectors.joining("&", "(", ")")));
        }
        return without.isEmpty() ? all(name, NameIndex::sounding) : String.join("|", without);
    }

    private static String exact(String plain, List<String> ways) {
        return ways.stream().map(NameIndex::quoted).collect(Collectors.joining("|"));
    }

    private static String begun(String plain, List<String> ways) {
        return ways.stream().map(way -> quoted(way) + (way.length() < LEAST_BEGINNING ? "" : ":*"))
                .collect(Collectors.joining("|"));
    }

    private static String sounding(String plain, List<String> ways) {
        Set<String> sounds = ways.stream().map(NameSounds::of).filter(sound -> !sound.isEmpty())
                .map(sound -> quoted("~" + sound)).collect(Collectors.toCollection(LinkedHashSet::new));
        return exact(plain, ways) + (sounds.isEmpty() ? "" : "|" + String.join("|", sounds));
    }

    /** One wrong letter leaves the first or the last half as it is. */
    private static String pieces(String plain, List<String> ways) {
        String sounding = sounding(plain, ways);
        if (plain.length() < LEAST_PIECES) {
            return sounding;
        }
        int half = Math.max(LEAST_BEGINNING, plain.length() / 2);
        String end = new StringBuilder(plain.substring(plain.length() - half)).reverse().toString()
                .toLowerCase(Locale.ROOT);
        return sounding + "|" + quoted(plain.substring(0, half)) + ":*|" + quoted(end) + ":*";
    }

    /** Two words typed that are one in the name: XIAO MING, XIAOMING. */
    private static String joined(List<String> plain) {
        StringBuilder more = new StringBuilder();
        for (int i = 0; i + 1 < plain.size(); i++) {
            List<String> words = new ArrayList<>(plain.subList(0, i));
            words.add(plain.get(i) + plain.get(i + 1));
            words.addAll(plain.subList(i + 2, plain.size()));
            more.append("|(").append(words.stream().map(NameIndex::quoted).collect(Collectors.joining("&"))).append(')');
        }
        return more.toString();
    }

    private static int longest(List<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Words hold letters and digits only; quoted all the same. */
    private static String quoted(String word) {
        return "'" + word.replace("\\", "").replace("'", "") + "'";
    }
}
