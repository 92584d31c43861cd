package aero.interline.formats.typeb;

import aero.interline.contracts.fact.PassengerListed.Standing;
import java.util.Map;

/** The categories under which a final sales message (RP 1719) lists passengers, and what each says about them. */
final class PfsCategory {
    private static final Map<String, Standing> STANDINGS = Map.ofEntries(
            Map.entry("NOSHO", Standing.NO_SHOW), Map.entry("NOSHN", Standing.NO_SHOW),
            Map.entry("GOSHO", Standing.GO_SHOW), Map.entry("GOSHN", Standing.GO_SHOW), Map.entry("NOREC", Standing.GO_SHOW),
            Map.entry("OFFLK", Standing.OFFLOADED), Map.entry("OFFLN", Standing.OFFLOADED),
            Map.entry("CHGCL", Standing.FLOWN_OTHERWISE), Map.entry("CHGFL", Standing.FLOWN_OTHERWISE),
            Map.entry("CHGSG", Standing.FLOWN_OTHERWISE), Map.entry("CHGTO", Standing.FLOWN_OTHERWISE),
            Map.entry("INVOL", Standing.FLOWN_OTHERWISE), Map.entry("UPGRD", Standing.FLOWN_OTHERWISE),
            Map.entry("DNGRD", Standing.FLOWN_OTHERWISE),
            Map.entry("CFMWL", Standing.BOARDED), Map.entry("IDPAD", Standing.BOARDED), Map.entry("IDPAX", Standing.BOARDED));

    private PfsCategory() {}

    /** Five letters and a number with a class: {@code NOSHO 1Y}. */
    static boolean announcedBy(String line) {
        if (line.length() < 5) {
            return false;
        }
        for (int i = 0; i < 5; i++) {
            if (line.charAt(i) < 'A' || line.charAt(i) > 'Z') {
                return false;
            }
        }
        return line.length() == 5 || line.charAt(5) == ' ';
    }

    static boolean known(String category) {
        return STANDINGS.containsKey(category);
    }

    static Standing standing(String category) {
        return STANDINGS.getOrDefault(category, Standing.FLOWN_OTHERWISE);
    }
}
