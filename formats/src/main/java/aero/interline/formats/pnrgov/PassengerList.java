package aero.interline.formats.pnrgov;

import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.DocumentText;
import aero.interline.formats.airline.PersonNames;
import aero.interline.formats.edifact.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The passengers of one reservation and how other segments find them: by the traveller reference, else by name.
 * Two passengers of one name stay two; one passenger listed twice under one reference becomes one.
 */
final class PassengerList {
    /** The largest groups are some hundreds; the bound keeps the reading of any input linear. */
    static final int MOST_PASSENGERS = 999;
    private static final int MOST_NAME_SEARCHES = 20_000;
    private static final int MOST_COMPARISONS = 2_000_000;

    private final EvidenceLog evidence;
    private final List<PassengerDraft> passengers = new ArrayList<>();
    private final Map<String, PassengerDraft> byRef = new HashMap<>();
    private final Map<String, PassengerDraft> byPlainRef = new HashMap<>();
    private int madeUp;
    private int searches;
    private int comparisons;

    PassengerList(EvidenceLog evidence) {
        this.evidence = evidence;
    }

    List<PassengerDraft> all() {
        return passengers;
    }

    boolean isEmpty() {
        return passengers.isEmpty();
    }

    /** Reads a TIF that introduces passengers: the surname, then one composite per person. */
    List<PassengerDraft> introduce(Segment tif) {
        List<PassengerDraft> added = new ArrayList<>(1);
        String surname = tif.text(1);
        int persons = Math.max(1, tif.elements() - 1);
        for (int element = 2; element < 2 + persons; element++) {
            if (passengers.size() >= MOST_PASSENGERS) {
                evidence.add(tif.position(), "more passengers than a reservation can have", "not read");
                break;
            }
            if (element > 2 && tif.text(element).isEmpty() && tif.text(element, 2).isEmpty()) {
                continue;
            }
            added.add(introduce(tif, element, surname));
        }
        return added;
    }

    private PassengerDraft introduce(Segment tif, int element, String surname) {
        String given = tif.text(element);
        String typeCode = tif.text(element, 1);
        if (typeCode.isEmpty() && given.isEmpty()) {
            typeCode = tif.text(1, 1).equals("G") ? "G" : "";
        }
        Position at = element == 2 ? tif.position() : tif.position(element);
        PassengerDraft draft = new PassengerDraft(at, tif.ordinal(), PersonNames.of(surname, given));
        draft.typeSent = !typeCode.isEmpty();
        draft.type = PersonNames.isNobody(surname, given) ? PassengerType.OTHER : typeOf(typeCode, draft.name);
        draft.gender = typeCode.equals("M") || typeCode.equals("F") ? DocumentText.gender(typeCode) : null;
        draft.accompaniedByInfant = tif.text(element, 3).equals("1");
        if (draft.type != PassengerType.OTHER && draft.name.surname().isEmpty()) {
            evidence.add(at, "passenger without surname", "kept under the name as sent");
        }
        return admit(draft, tif.text(element, 2));
    }

    private PassengerDraft admit(PassengerDraft draft, String ref) {
        PassengerDraft known = ref.isEmpty() ? null : byRef.get(ref);
        if (known != null) {
            boolean same = known.name.raw().equals(draft.name.raw()) && known.type == draft.type;
            if (same) {
                evidence.add(draft.at, "passenger listed again under the same reference", "the same passenger");
                return known;
            }
            evidence.add(draft.at, "traveller reference used for two names", "two passengers");
        }
        draft.refSent = !ref.isEmpty() && known == null;
        draft.ref = draft.refSent ? ref : madeUp(ref);
        passengers.add(draft);
        register(draft);
        return draft;
    }

    private String madeUp(String like) {
        String candidate;
        do {
            madeUp++;
            candidate = (like.isEmpty() ? "X" : like + ".X") + madeUp;
        } while (byRef.containsKey(candidate));
        return candidate;
    }

    private void register(PassengerDraft draft) {
        byRef.put(draft.ref, draft);
        byPlainRef.putIfAbsent(plain(draft.ref), draft);
    }

    /** An infant that only another passenger's text tells of. */
    PassengerDraft addInfant(Position at, PassengerDraft adult, String surname, String given) {
        PassengerDraft infant = new PassengerDraft(at, 0, PersonNames.of(surname, given));
        infant.type = PassengerType.INFANT;
        infant.adult = adult;
        return admit(infant, "");
    }

    /** By reference, leading zeros and a lacking {@code .1} forgiven; {@code null} if it names nobody. */
    PassengerDraft byRef(String ref) {
        PassengerDraft exact = byRef.get(ref);
        return exact != null ? exact : byPlainRef.get(plain(ref));
    }

    private static String plain(String ref) {
        int from = 0;
        while (from < ref.length() - 1 && ref.charAt(from) == '0') {
            from++;
        }
        int to = ref.endsWith(".1") ? ref.length() - 2 : ref.length();
        return from >= to ? ref : ref.substring(from, to);
    }

    /** The passenger that a later TIF (check-in, history) means; of equal names the first that is not in {@code used}. */
    PassengerDraft named(Segment tif, Set<PassengerDraft> used) {
        String ref = tif.text(2, 2);
        PassengerDraft found = ref.isEmpty() ? null : byRef(ref);
        if (found != null) {
            return found;
        }
        if (++searches > MOST_NAME_SEARCHES) {
            return null;
        }
        PersonName name = PersonNames.of(tif.text(1), tif.text(2));
        for (PassengerDraft each : passengers) {
            if (!used.contains(each) && each.name.raw().equals(name.raw())) {
                return each;
            }
        }
        return best(passengers, name.surname(), name.given() == null ? "" : name.given(), 2);
    }

    /** The one of the candidates whose name fits best and at least so well; {@code null} if none does. */
    PassengerDraft best(List<PassengerDraft> candidates, String surname, String given, int atLeast) {
        PassengerDraft best = null;
        int score = atLeast - 1;
        comparisons += candidates.size();
        if (comparisons > MOST_COMPARISONS) {
            return null;
        }
        for (PassengerDraft each : candidates) {
            int fit = each.resembles(surname, given);
            if (fit > score) {
                best = each;
                score = fit;
            }
        }
        return best;
    }

    PassengerDraft only() {
        return passengers.size() == 1 ? passengers.get(0) : null;
    }

    private static PassengerType typeOf(String code, PersonName name) {
        return switch (code) {
            case "C", "CH", "CHD", "CNN", "CHLD" -> PassengerType.CHILD;
            case "IN", "INF", "I", "INFT" -> PassengerType.INFANT;
            case "IS", "INS", "INSF" -> PassengerType.INFANT_WITH_SEAT;
            case "UN", "UM", "UMNR", "UNN" -> PassengerType.UNACCOMPANIED_MINOR;
            case "G", "GRP" -> PassengerType.GROUP;
            default -> "MSTR".equals(name.title()) ? PassengerType.CHILD : PassengerType.ADULT;
        };
    }
}
