package aero.interline.domain.customer;

import aero.interline.contracts.exchange.Systems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a file of rules: {@code attribute = criterion > criterion}, {@code trust = system > system, system} for all
 * attributes and {@code attribute.trust = ...} for one; systems between commas are trusted alike. Lines that start with {@code #} are
 * remarks.
 */
final class SurvivorshipText {

    /** The packaged rules; {@code config/survivorship.rules} says the same with remarks. */
    static final String STANDARD = """
            trust = loyalty > booking > departure, distributor > supplier
            name = complete > verified > trust > recent
            title = trust > recent
            kind = recent
            gender = verified > trust > recent
            birthDate = verified > trust > recent
            nationality = verified > trust > recent
            language = trust > recent
            email = trust > recent
            phone = trust > recent > complete
            address = trust > recent > complete
            document = complete > recent
            membership = verified > recent
            tier = verified > recent
            """;

    private static final String TRUST = "trust";
    private static final int VERSION_DIGITS = 12;

    private final Map<String, String> lines = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    SurvivorshipText(String text) {
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                add(number, line.strip());
            }
        }
    }

    private void add(int number, String line) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("line " + number + ": a rule is written as name = criterion > criterion");
        }
        String key = line.substring(0, equals).strip();
        if (lines.put(key, line.substring(equals + 1).strip()) != null) {
            throw new IllegalArgumentException("line " + number + ": " + key + " has a rule already");
        }
        numbers.put(key, number);
    }

    Survivorship policy() {
        String general = lines.remove(TRUST);
        if (general == null) {
            throw new IllegalArgumentException("there is no line trust = system > system");
        }
        Map<String, Integer> trust = ranks(TRUST, general);
        Map<GoldenAttribute, SurvivorshipRule> rules = new EnumMap<>(GoldenAttribute.class);
        for (GoldenAttribute each : GoldenAttribute.values()) {
            String criteria = lines.remove(each.word());
            String own = lines.remove(each.word() + "." + TRUST);
            if (criteria == null) {
                throw new IllegalArgumentException("there is no rule for " + each.word());
            }
            rules.put(each, new SurvivorshipRule(criteria(each.word(), criteria),
                    own == null ? trust : ranks(each.word() + "." + TRUST, own)));
        }
        for (String unknown : lines.keySet()) {
            throw wrong(unknown, "there is no such attribute; there are " + words());
        }
        return new Survivorship(version(rules), rules);
    }

    private List<Criterion> criteria(String key, String text) {
        List<Criterion> criteria = new ArrayList<>();
        for (String word : text.split(">", -1)) {
            Criterion criterion = Criterion.named(word.strip()).orElseThrow(() -> wrong(key,
                    "'" + word.strip() + "' is no criterion; there are "
                            + String.join(", ", Arrays.stream(Criterion.values()).map(Criterion::word).toList())));
            if (criteria.contains(criterion)) {
                throw wrong(key, "'" + criterion.word() + "' stands there twice");
            }
            criteria.add(criterion);
        }
        return criteria;
    }

    private Map<String, Integer> ranks(String key, String text) {
        Map<String, Integer> ranks = new TreeMap<>();
        int rank = 0;
        for (String equals : text.split(">", -1)) {
            for (String system : equals.split(",", -1)) {
                if (!Systems.ALL.contains(system.strip())) {
                    throw wrong(key, "'" + system.strip() + "' is no system; there are " + String.join(", ", Systems.ALL));
                }
                if (ranks.put(system.strip(), rank) != null) {
                    throw wrong(key, "'" + system.strip() + "' stands there twice");
                }
            }
            rank++;
        }
        Collection<String> missing = new TreeSet<>(Systems.ALL);
        missing.removeAll(ranks.keySet());
        if (!missing.isEmpty()) {
            throw wrong(key, "it does not say how far " + String.join(", ", missing) + " can be trusted");
        }
        return ranks;
    }

    private IllegalArgumentException wrong(String key, String why) {
        return new IllegalArgumentException("line " + numbers.get(key) + ": " + key + ": " + why);
    }

    private static String words() {
        return String.join(", ", Arrays.stream(GoldenAttribute.values()).map(GoldenAttribute::word).toList());
    }

    /** Remarks, blanks and the order of lines are no part of it. */
    private static String version(Map<GoldenAttribute, SurvivorshipRule> rules) {
        StringBuilder canonical = new StringBuilder();
        rules.forEach((attribute, rule) -> canonical.append(attribute).append('=').append(rule.criteria())
                .append(rule.criteria().contains(Criterion.TRUST) ? new TreeMap<>(rule.trust()) : "").append('\n'));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
