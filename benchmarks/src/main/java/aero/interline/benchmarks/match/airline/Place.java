package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.generator.Dice;
import aero.interline.benchmarks.generator.Homes;
import aero.interline.benchmarks.generator.Homes.Home;
import aero.interline.benchmarks.match.airline.Spelling.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where people of a script live, and what a mobile number looks like there. */
final class Place {

    private static final Map<Script, List<Home>> HOMES = Map.of(
            Script.LATIN, Homes.ALL.stream().filter(home -> !home.country2().equals("AE")).toList(),
            Script.CYRILLIC, List.of(new Home("MOSCOW", "RU", "RUS", "SVO", "7"), new Home("SOFIA", "BG", "BGR", "SOF", "359"),
                    new Home("KYIV", "UA", "UKR", "KBP", "380")),
            Script.GREEK, List.of(new Home("ATHENS", "GR", "GRC", "ATH", "30")),
            Script.ARABIC, List.of(new Home("DUBAI", "AE", "ARE", "DXB", "971"), new Home("RIYADH", "SA", "SAU", "RUH", "966"),
                    new Home("CAIRO", "EG", "EGY", "CAI", "20")),
            Script.HAN, List.of(new Home("BEIJING", "CN", "CHN", "PEK", "86"), new Home("SHANGHAI", "CN", "CHN", "PVG", "86"),
                    new Home("SINGAPORE", "SG", "SGP", "SIN", "65")));

    /** First digits and number of the others, by dialling code. */
    private static final Map<String, String> MOBILES = Map.ofEntries(
            Map.entry("49", "151:8"), Map.entry("44", "7911:6"), Map.entry("33", "6:8"), Map.entry("34", "6:8"),
            Map.entry("39", "347:7"), Map.entry("90", "532:7"), Map.entry("251", "91:7"), Map.entry("254", "72:7"),
            Map.entry("971", "50:7"), Map.entry("91", "98:8"), Map.entry("65", "9:7"), Map.entry("81", "90:8"),
            Map.entry("61", "41:7"), Map.entry("1", "416:7"), Map.entry("55", "119:8"), Map.entry("52", "55:8"),
            Map.entry("48", "60:7"), Map.entry("7", "916:7"), Map.entry("359", "88:7"), Map.entry("380", "67:7"),
            Map.entry("30", "69:8"), Map.entry("966", "50:7"), Map.entry("20", "10:8"), Map.entry("86", "138:8"));

    private Place() {}

    static Home of(Script script, Dice dice) {
        return dice.pick(new ArrayList<>(HOMES.get(script)));
    }

    /** Digits with the country's code in front, no plus. */
    static String mobile(Home home, Dice dice) {
        String[] shape = MOBILES.get(home.dialling()).split(":");
        return home.dialling() + shape[0] + (2 + dice.below(8)) + dice.digits(Integer.parseInt(shape[1]) - 1);
    }
}
