package aero.interline.formats.typeb;

import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.airline.PersonNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The persons that the requests of one name item or one reservation can be for, and how requests find them. */
final class Party {
    /** Comparisons of names in one party; behind it requests go to nobody in particular, so that reading stays linear. */
    private static final int MOST_COMPARISONS = 200_000;

    /** How often something may be given to everybody of a large party. */
    private static final int MOST_SPREAD = 50_000;

    private final List<Traveller> travellers;
    private final Traveller forAll;
    private int comparisons;
    private int spread;

    /** @param forAll takes what is for nobody in particular; {@code null} when each person is to get it */
    Party(List<Traveller> travellers, Traveller forAll) {
        this.travellers = travellers;
        this.forAll = forAll;
    }

    /** Everybody, the infants behind the others included as they become known. */
    List<Traveller> travellers() {
        return travellers;
    }

    Traveller forAll() {
        return forAll;
    }

    /** Those that the request names, else the only one, else all. */
    List<Traveller> meant(Request it) {
        List<Traveller> named = new ArrayList<>(1);
        for (PersonName each : it.whom()) {
            Traveller found = best(travellers, each, 1);
            if (found != null && !named.contains(found) && named.size() < 100) {
                named.add(found);
            }
        }
        if (!named.isEmpty()) {
            return named;
        }
        List<Traveller> own = withoutInfants();
        if (own.size() > 1 && forAll != null) {
            return List.of(forAll);
        }
        spread += own.size() - 1;
        return spread > MOST_SPREAD ? own.subList(0, 1) : own;
    }

    /** The first that the request names, else the first that fits, else the first of all. */
    Traveller one(Request it, Predicate<Traveller> fits) {
        for (PersonName each : it.whom()) {
            Traveller found = best(travellers, each, 1);
            if (found != null) {
                return found;
            }
        }
        List<Traveller> own = withoutInfants();
        return own.size() == 1 || forAll == null ? lacking(own, fits) : forAll;
    }

    Traveller lacking(List<Traveller> among, Predicate<Traveller> fits) {
        for (int i = 0; i < among.size() && comparisons < MOST_COMPARISONS; i++) {
            comparisons++;
            if (fits.test(among.get(i))) {
                return among.get(i);
            }
        }
        return among.get(0);
    }

    /** Whose document it is by the name in it; {@code null} when none of the names fits. */
    Traveller owner(Request it, String surname, String given, boolean infant) {
        List<Traveller> fitting = new ArrayList<>();
        for (int i = 0; i < travellers.size() && comparisons < MOST_COMPARISONS; i++) {
            comparisons++;
            if (travellers.get(i).isPerson() && travellers.get(i).isInfant() == infant) {
                fitting.add(travellers.get(i));
            }
        }
        if (infant && fitting.size() == 1 && it.whom().isEmpty()) {
            return fitting.get(0);
        }
        Traveller byName = surname.isEmpty() ? null : best(fitting, PersonNames.of(surname, given), 1);
        return byName != null || infant || it.whom().isEmpty() ? byName : one(it, Traveller::isPerson);
    }

    Traveller infantNamed(Traveller adult, String surname, String given) {
        Traveller found = best(adult.infants, PersonNames.of(surname, given), 2);
        return found == null && given.isEmpty() && adult.infants.size() == 1 ? adult.infants.get(0) : found;
    }

    Traveller addInfant(Position at, Traveller adult, String surname, String given) {
        String ref = adult.ref == null ? null : Integer.toString(travellers.size() + 1);
        Traveller infant = new Traveller(at, ref, PersonNames.of(surname, given), PassengerType.INFANT);
        infant.adult = adult;
        adult.addInfant(infant);
        travellers.add(infant);
        return infant;
    }

    private List<Traveller> withoutInfants() {
        if (travellers.size() == 1) {
            return travellers;
        }
        List<Traveller> own = new ArrayList<>(travellers.size());
        for (int i = 0; i < travellers.size() && comparisons < MOST_COMPARISONS; i++) {
            comparisons++;
            if (!travellers.get(i).isInfant()) {
                own.add(travellers.get(i));
            }
        }
        return own.isEmpty() ? travellers.subList(0, 1) : own;
    }

    private Traveller best(List<Traveller> among, PersonName name, int atLeast) {
        Traveller best = null;
        int score = atLeast - 1;
        for (int i = 0; i < among.size() && comparisons < MOST_COMPARISONS; i++) {
            comparisons++;
            int fit = PersonNames.resemblance(among.get(i).name, name.surname(), name.given() == null ? "" : name.given());
            if (fit > score) {
                best = among.get(i);
                score = fit;
            }
        }
        return best;
    }
}
