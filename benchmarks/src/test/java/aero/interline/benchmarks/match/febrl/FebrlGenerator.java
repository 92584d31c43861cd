package aero.interline.benchmarks.match.febrl;

import aero.interline.benchmarks.generator.Dice;
import aero.interline.benchmarks.generator.Names;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Writes sets in the manner of the Febrl generator (Christen and Pudjijono 2009), with own tables of names: originals, and
 * duplicates of them with typing, scanning and spelling errors, swapped fields and missing values. As there, suburb, postcode
 * and state are drawn apart.
 */
final class FebrlGenerator {

    private static final List<String> STREETS = List.of("street", "place", "crescent", "close", "court", "avenue", "road", "circuit");
    private static final List<String> PLACES = List.of("cottage", "village", "farm", "lodge", "flats", "units", "gardens", "park");
    private static final List<String> STATES = List.of("nsw", "nsw", "nsw", "vic", "vic", "qld", "qld", "wa", "sa", "tas", "act", "nt");
    private static final String HEADING = "rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state,"
            + " date_of_birth, soc_sec_id";
    private static final int GIVEN = 0;
    private static final int SURNAME = 1;
    private static final int NUMBER = 2;
    private static final int LINE_1 = 3;
    private static final int LINE_2 = 4;
    private static final int POSTCODE = 6;
    private static final int STATE = 7;
    private static final int BIRTH = 8;
    /** How often each field is changed, and in how many of 100 duplicates so many changes are made: as in the public sets. */
    private static final List<Integer> SHARES = List.of(32, 33, 17, 37, 43, 27, 17, 5, 8, 10);
    private static final List<Integer> CHANGES = List.of(22, 32, 25, 12, 6, 2, 1);
    private static final int MOST_IN_FIELD = 2;

    private final Dice dice;
    private final List<String> suburbs = new ArrayList<>();

    FebrlGenerator(long seed) {
        this.dice = new Dice(seed, "febrl", 0);
        for (int i = 0; i < 500; i++) {
            suburbs.add((dice.chance(40) ? dice.pick(List.of("north ", "mount ", "saint ", "port ", "upper ")) : "")
                    + word(Names.SURNAMES));
        }
    }

    /** One file: each original with up to so many duplicates, in any order. */
    List<String> oneFile(int originals, int duplicates, int mostOfOne) {
        List<String> rows = new ArrayList<>();
        List<String[]> people = new ArrayList<>();
        for (int i = 0; i < originals; i++) {
            people.add(person());
            rows.add(row("rec-" + i + "-org", people.get(i)));
        }
        int[] made = new int[originals];
        for (int left = duplicates; left > 0; ) {
            int whose = dice.below(originals);
            for (int more = dice.between(1, mostOfOne); more > 0 && left > 0 && made[whose] < mostOfOne; more--, left--) {
                rows.add(row("rec-" + whose + "-dup-" + made[whose]++, changed(people.get(whose))));
            }
        }
        for (int i = rows.size() - 1; i > 0; i--) {
            rows.set(i, rows.set(dice.below(i + 1), rows.get(i)));
        }
        rows.add(0, HEADING);
        return rows;
    }

    /** Two files: originals, and one duplicate of each. */
    List<List<String>> twoFiles(int originals) {
        List<String> first = new ArrayList<>(List.of(HEADING));
        List<String> second = new ArrayList<>(List.of(HEADING));
        for (int i = 0; i < originals; i++) {
            String[] person = person();
            first.add(row("rec-" + i + "-org", person));
            second.add(1 + dice.below(second.size()), row("rec-" + i + "-dup-0", changed(person)));
        }
        return List.of(first, second);
    }

    static FebrlFile file(Path folder, String name, List<String> lines) throws IOException {
        return FebrlFile.read(Files.write(folder.resolve(name), lines, StandardCharsets.UTF_8));
    }

    private String word(List<String> from) {
        return dice.pick(from).toLowerCase(Locale.ROOT);
    }

    private String[] person() {
        String[] person = {word(dice.chance(50) ? Names.WOMEN : Names.MEN), word(Names.SURNAMES), "" + dice.between(1, 250),
            word(Names.SURNAMES) + " " + dice.pick(STREETS), dice.chance(50) ? word(Names.SURNAMES) + " " + dice.pick(PLACES) : word(Names.SURNAMES) + word(Names.MEN),
            dice.pick(suburbs), "" + dice.between(2, 8) + dice.digits(3), dice.pick(STATES),
            String.format(Locale.ROOT, "%d%02d%02d", dice.between(1900, 1999), dice.between(1, 12), dice.between(1, 28)), dice.digits(7)};
        for (int field : new int[] {GIVEN, NUMBER, LINE_2, BIRTH}) {
            if (dice.chance(field == LINE_2 ? 12 : 4)) {
                person[field] = "";
            }
        }
        return person;
    }

    private String[] changed(String[] person) {
        String[] copy = person.clone();
        int[] changes = new int[copy.length];
        for (int left = 1 + weighed(CHANGES); left > 0; left--) {
            if (dice.chance(2)) {
                swap(copy, GIVEN, SURNAME);
            } else if (dice.chance(2)) {
                swap(copy, LINE_1, LINE_2);
            } else {
                int field = weighed(SHARES);
                if (changes[field]++ < MOST_IN_FIELD && !copy[field].isEmpty()) {
                    copy[field] = field != SURNAME && dice.chance(11) ? "" : wrong(copy[field], field);
                }
            }
        }
        return copy;
    }

    private int weighed(List<Integer> shares) {
        int at = dice.below(shares.stream().mapToInt(Integer::intValue).sum());
        int which = 0;
        while (at >= shares.get(which)) {
            at -= shares.get(which++);
        }
        return which;
    }

    private static void swap(String[] fields, int one, int other) {
        String kept = fields[one];
        fields[one] = fields[other];
        fields[other] = kept;
    }

    private String wrong(String value, int field) {
        if (field == STATE) {
            return dice.pick(STATES);
        }
        if (dice.chance(6)) {
            return field == BIRTH || field > LINE_2 && field <= POSTCODE || field > BIRTH ? another(value) : value;
        }
        boolean digits = Character.isDigit(value.charAt(value.length() - 1));
        char other = (char) (digits ? '0' + dice.below(10) : 'a' + dice.below(26));
        int at = dice.below(value.length());
        return switch (dice.below(digits ? 2 : 5)) {
            case 0 -> value.substring(0, at) + other + value.substring(at + 1);
            case 1 -> at + 1 < value.length() ? value.substring(0, at) + value.charAt(at + 1) + value.charAt(at) + value.substring(at + 2) : value;
            case 2 -> value.substring(0, at) + other + value.substring(at);
            case 3 -> value.length() > 2 ? value.substring(0, at) + value.substring(at + 1) : value;
            default -> at > 0 ? value.substring(0, at) + " " + value.substring(at) : value;
        };
    }

    /** Something else altogether. */
    private String another(String value) {
        return value.isEmpty() ? value : Character.isDigit(value.charAt(0)) ? dice.digits(value.length()) : dice.pick(suburbs);
    }

    private static String row(String name, String[] fields) {
        return name + ", " + String.join(", ", Arrays.stream(fields).map(String::strip).toList());
    }
}
