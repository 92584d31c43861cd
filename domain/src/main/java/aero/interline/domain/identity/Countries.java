package aero.interline.domain.identity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Country codes in the two forms that systems send. */
final class Countries {

    private static final Map<String, String> ALPHA2 = new HashMap<>();
    private static final Map<String, String> ALPHA3 = new HashMap<>();

    static {
        for (String region : Locale.getISOCountries()) {
            String three = new Locale.Builder().setRegion(region).build().getISO3Country();
            ALPHA2.put(three, region);
            ALPHA3.put(region, three);
        }
    }

    private Countries() {}

    static String region(String country) {
        if (country == null) {
            return null;
        }
        return country.length() == 2 && ALPHA3.containsKey(country) ? country : ALPHA2.get(country);
    }

    static String alpha3(String country) {
        return country == null ? null : ALPHA3.getOrDefault(country, country);
    }
}
