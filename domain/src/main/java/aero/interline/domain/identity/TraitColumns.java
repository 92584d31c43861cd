package aero.interline.domain.identity;

import aero.interline.contracts.fact.PassengerType;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A person's traits as columns of the schema of persons.
 *
 * @param hot contacts with such a key are left out
 */
record TraitColumns(Traits traits, Predicate<MatchKey> hot) implements Columns {

    private static final Set<String> CHILDREN = Set.of("MSTR", "MASTER", "CHD", "INF");

    @Override
    public List<String> values(String column) {
        return switch (column) {
            case "surname" -> one(traits.surname());
            case "given" -> one(traits.given());
            case "birthDate" -> one(traits.birthDate());
            case "gender" -> one(traits.gender());
            case "generation" -> one(generation());
            case "nationality" -> one(traits.nationality());
            case "documents" -> traits.documents();
            case "members" -> traits.members();
            case "emails" -> traits.emails().stream().filter(each -> !hot.test(MatchKey.ofEmail(each))).toList();
            case "phones" -> traits.phones().stream().filter(each -> !hot.test(MatchKey.ofPhone(each))).toList();
            case "addresses" -> traits.addresses().stream().map(PostalAddress::text).toList();
            default -> throw new IllegalArgumentException("Persons have no column " + column);
        };
    }

    /** {@code null} where nothing tells; most systems call everybody an adult until told otherwise. */
    private String generation() {
        PassengerType kind = traits.kind();
        boolean child = kind == PassengerType.CHILD || kind == PassengerType.INFANT
                || kind == PassengerType.INFANT_WITH_SEAT || kind == PassengerType.UNACCOMPANIED_MINOR;
        if (child || traits.title() != null && CHILDREN.contains(traits.title())) {
            return "CHILD";
        }
        return traits.title() == null ? null : traits.title().equals("MISS") ? "MISS" : "ADULT";
    }

    private static List<String> one(Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }
}
