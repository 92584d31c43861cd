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

    private static final int LEAST_BEGINNING = 3;
    private static final int LEAST_PIECES = 5;
    private static final String SPELT = "select id, name_key, other_names from names_spelt(?, ?, ?::tsquery, ?::tsquery)";
    private static final String ALIKE = "select id, name_key, other_names from names_alike(?::tsquery, ?::tsquery, ?::tsquery)";
    /** What asks for nobody. */
    private static final String NOBODY = "'-'";

    /**
     * A customer under the name by which customers are listed.
     *
     * @param others other names that somebody told, with {@code |} between them, or {@code null}
     */
    record Named(long id, String key, String others) {

        Stream<String> keys() {
            return Stream.concat(Stream.of(key), others == null ? Stream.empty() : Stream.of(others.split("\\|")));
        }
    }

    /**
     * Whose name may be meant.
     *
     * @param cut whether there may be more of them
     */
    record Names(Set<Named> people, boolean cut) {

        static final Names NONE = new Names(Set.of(), false);
    }

    /** As the functions of the database are written. */
    static final int MOST = 300;

    private final DataSource database;

    NameIndex(DataSource database) {
        this.database = database;
    }

    /** Whose name has these words or begins so, in any order. */
    Names spelt(TypedName name) {
        List<String> plain = name.plain();
        boolean words = longest(plain) > 1;
        return find(SPELT, String.join(" ", plain), lastFirst(plain),
                words ? all(name, NameIndex::exact) + joined(plain) : NOBODY,
                words ? all(name, NameIndex::begun) : NOBODY);
    }

    /** Whose name sounds alike. */
    Names sounding(TypedName name) {
        return longest(name.plain()) < 2 ? Names.NONE : find(ALIKE, all(name, NameIndex::sounding), NOBODY, NOBODY);
    }

    /** Whose words begin or end alike, or one of whose words was not typed. */
    Names resembling(TypedName name) {
        boolean nothingMore = longest(name.plain()) < LEAST_PIECES && name.words().size() < 3;
        return nothingMore ? Names.NONE
                : find(ALIKE, NOBODY, all(name, NameIndex::pieces), name.words().size() > 2 ? allButOne(name) : NOBODY);
    }

    private Names find(String sql, Object... values) {
        List<Named> found = new ListQuery(sql, values)
                .list(database, row -> new Named(row.getLong(1), row.getString(2), row.getString(3)));
        return new Names(new LinkedHashSet<>(found), found.size() >= MOST);
    }

    /** The surname mostly comes last when it does not come first. */
    private static String lastFirst(List<String> words) {
        int last = words.size() - 1;
        return Stream.concat(Stream.of(words.get(last)), words.stream().limit(last)).collect(Collectors.joining(" "));
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
