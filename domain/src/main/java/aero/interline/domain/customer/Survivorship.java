package aero.interline.domain.customer;

import java.util.EnumMap;
import java.util.Map;

/**
 * The policy of survivorship: for each attribute the rule by which one of several testimonies speaks for the customer. It is read
 * from a file of rules ({@link SurvivorshipText}) and, beside the records, the only thing that the golden record depends on; its
 * version changes whenever a rule does.
 *
 * @param version derived from the rules
 */
public record Survivorship(String version, Map<GoldenAttribute, SurvivorshipRule> rules) {

    private static final Survivorship STANDARD = read(SurvivorshipText.STANDARD);

    public Survivorship {
        rules = new EnumMap<>(rules);
    }

    /** The rules that hold when an operator gives none. */
    public static Survivorship standard() {
        return STANDARD;
    }

    /**
     * @param text of a file of rules
     * @throws IllegalArgumentException if it is none; the message names the line or what is missing
     */
    public static Survivorship read(String text) {
        return new SurvivorshipText(text).policy();
    }

    public SurvivorshipRule rule(GoldenAttribute attribute) {
        return rules.get(attribute);
    }
}
