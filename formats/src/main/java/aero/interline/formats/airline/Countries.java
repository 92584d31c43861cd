package aero.interline.formats.airline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Country codes of travel documents, alpha-2 and alpha-3 mixed in real traffic, brought to ISO 3166 alpha-3. */
public final class Countries {
    private static final Map<String, String> BY_ALPHA2 = new HashMap<>();
    private static final Set<String> ALPHA3 = new HashSet<>();

    static {
        for (String alpha2 : Locale.getISOCountries()) {
            String alpha3 = new Locale("", alpha2).getISO3Country();
            BY_ALPHA2.put(alpha2, alpha3);
            ALPHA3.add(alpha3);
        }
        // codes that only travel documents know (ICAO 9303, part 3)
        Map<String, String> documentsOnly = Map.of("UK", "GBR", "D", "DEU", "RKS", "RKS", "XK", "RKS", "EUE", "EUE",
                "UNO", "UNO", "XXA", "XXA", "XXB", "XXB");
        BY_ALPHA2.putAll(documentsOnly);
        ALPHA3.addAll(Set.of("GBD", "GBN", "GBO", "GBP", "GBS", "UNO", "UNA", "XXA", "XXB", "XXC", "XXX", "EUE", "RKS"));
    }

    private Countries() {}

    /** Alpha-3 where the code is known, else the text as it came; {@code null} for nothing or a bare zero. */
    public static String alpha3(String text) {
        if (text.isEmpty() || text.equals("0")) {
            return null;
        }
        String code = text.toUpperCase(Locale.ROOT);
        if (ALPHA3.contains(code)) {
            return code;
        }
        return BY_ALPHA2.getOrDefault(code, text);
    }

    public static boolean known(String code) {
        return ALPHA3.contains(code);
    }
}
