package aero.interline.domain.identity;

import aero.interline.domain.customer.NameFolding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * Who goes on to travel in a reservation whose new version names some of its passengers otherwise: a name was corrected, or the
 * passengers were counted anew. Whoever took somebody's place is somebody else.
 */
public final class Continuity {

    /** Names that were corrected are at least so alike. */
    private static final double ALIKE = 0.9;

    private Continuity() {}

    /** @param ref names the passenger within the reservation, or {@code null} */
    public record Traveller(UUID sourceKey, String ref, String surname, String given, LocalDate birthDate) {

        private boolean named(Traveller other) {
            return folded(surname).equals(folded(other.surname)) && folded(given).equals(folded(other.given));
        }

        private boolean counted(Traveller other) {
            return ref != null && ref.equals(other.ref) && like(other);
        }

        /** Not born on different days, and with a like given name, or a like surname if the day is the same or no given name is told. */
        private boolean like(Traveller other) {
            boolean dated = birthDate != null && other.birthDate != null;
            if (dated && !birthDate.equals(other.birthDate)) {
                return false;
            }
            boolean given = !folded(this.given).isEmpty() && !folded(other.given).isEmpty();
            return given && alike(this.given, other.given) || (dated || !given) && alike(surname, other.surname)
                    || alike(surname, other.given) && alike(this.given, other.surname);
        }

        private static boolean alike(String one, String other) {
            return Similarity.jaroWinkler(folded(one), folded(other)) >= ALIKE;
        }

        private static String folded(String name) {
            return NameFolding.joined(name);
        }
    }

    /**
     * @param gone of the version until now, whom the new one does not tell by their keys
     * @param come of the new version, whom the one until now did not tell by their keys
     * @return the key until now of each who goes on, by the new one
     */
    public static Map<UUID, UUID> of(Collection<Traveller> gone, Collection<Traveller> come) {
        List<Traveller> before = new ArrayList<>(gone);
        List<Traveller> now = new ArrayList<>(come);
        Map<UUID, UUID> goesOn = new LinkedHashMap<>();
        for (BiPredicate<Traveller, Traveller> same : List.<BiPredicate<Traveller, Traveller>>of(
                Traveller::named, Traveller::counted, Traveller::like)) {
            pair(before, now, same, goesOn);
        }
        return goesOn;
    }

    /** Only who is meant by nobody else. */
    private static void pair(List<Traveller> before, List<Traveller> now, BiPredicate<Traveller, Traveller> same,
            Map<UUID, UUID> goesOn) {
        for (Traveller each : List.copyOf(before)) {
            List<Traveller> after = now.stream().filter(other -> same.test(each, other)).toList();
            if (after.size() == 1 && before.stream().filter(other -> same.test(other, after.get(0))).count() == 1) {
                goesOn.put(after.get(0).sourceKey(), each.sourceKey());
                before.remove(each);
                now.remove(after.get(0));
            }
        }
    }
}
