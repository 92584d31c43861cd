package aero.interline.formats.fixed;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.MilesMoved;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.contracts.fact.PersonReported.Attribute;
import aero.interline.contracts.fact.PersonReported.QualityVerdict;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.formats.EvidenceLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the records between header and trailer say, by the table beside the copybook. */
final class FeedFacts {
    private static final MilesMoved.Kind[] KINDS = MilesMoved.Kind.values();

    private final FeedLayout layout;
    private final String programme;
    private final Origin origin;
    private final EvidenceLog evidence;

    /** @param programme whose members these are, as the header says; {@link LoyaltyMembership#UNKNOWN_PROGRAMME} if it does not */
    FeedFacts(FeedLayout layout, String programme, Origin origin, EvidenceLog evidence) {
        this.layout = layout;
        this.programme = programme;
        this.origin = origin;
        this.evidence = evidence;
    }

    /** No facts if the record is lost, or if its type means none. */
    List<Fact> of(CobolItem item, FieldValues values, Position at) {
        String fact = values.told("fact");
        List<Fact> facts = "MilesMoved".equals(fact) ? movements(item, values, at)
                : "PersonReported".equals(fact) ? List.of(member(item, values, at)) : List.of();
        return values.loss() == null ? facts : List.of();
    }

    private LoyaltyMembership membership(FieldValues values) {
        String number = values.text("number");
        if (number == null || number.equals("0")) {
            values.missing("number", "a member number");
            number = "-";
        }
        return new LoyaltyMembership(values.at("number"), origin.programmeOr(programme), number, values.text("tier"));
    }

    private static PersonName name(FieldValues values) {
        String surname = values.text("surname");
        String given = values.text("given");
        if (surname == null && given == null) {
            return null;
        }
        String title = values.text("title");
        return new PersonName(surname == null ? "" : surname.toUpperCase(Locale.ROOT),
                given == null ? null : given.toUpperCase(Locale.ROOT), title == null ? null : title.toUpperCase(Locale.ROOT),
                (surname == null ? "" : surname) + (given == null ? "" : "/" + given));
    }

    private PersonReported member(CobolItem item, FieldValues values, Position at) {
        LoyaltyMembership membership = membership(values);
        List<QualityVerdict> verdicts = new ArrayList<>();
        LocalDate enrolled = values.day("enrolledOn", 0);
        LocalDate cancelled = values.day("cancelledOn", 0);
        if (enrolled != null && cancelled != null && cancelled.isBefore(enrolled)) {
            verdicts.add(new QualityVerdict(values.at("cancelledOn"), "cancelledOn", "a day before the enrolment", "correct one of the two"));
        }
        List<Attribute> attributes = new ArrayList<>();
        for (String each : layout.components(item, "attribute.")) {
            String text = values.text("attribute." + each);
            if (text != null) {
                attributes.add(new Attribute(values.at("attribute." + each), each, text));
            }
        }
        return new PersonReported(at, programme + "/" + membership.number(), new ReservationVersion(null, origin.receivedAt()), name(values),
                values.day("birthDate", 0), gender(values), null, null, List.of(), List.of(membership), contacts(values),
                enrolled, cancelled, attributes, verdicts, List.of());
    }

    private static Gender gender(FieldValues values) {
        String told = values.text("gender");
        return told == null ? null : switch (told) {
            case "F" -> Gender.FEMALE;
            case "M" -> Gender.MALE;
            default -> Gender.UNSPECIFIED;
        };
    }

    /** Of the redefinition that another field tells. */
    private List<Contact> contacts(FieldValues values) {
        String which = values.told("contact.field");
        String told = which == null ? null : values.field(which);
        String means = told == null ? null : values.told("contact." + told);
        String[] words = means == null ? new String[0] : means.split(" ");
        String value = words.length == 2 ? values.field(words[1]) : null;
        return value == null ? List.of() : List.of(new Contact(Position.NONE, Contact.Kind.valueOf(words[0]), value, null));
    }

    private List<Fact> movements(CobolItem item, FieldValues values, Position at) {
        LoyaltyMembership membership = membership(values);
        String key = values.text("key");
        LocalDate bookedOn = values.day("bookedOn", 0);
        MilesMoved.Kind kind = kind(item, values);
        long miles = values.number("miles", 0);
        long statusMiles = values.number("statusMiles", 0);
        if (key == null || bookedOn == null) {
            values.missing(key == null ? "key" : "bookedOn", key == null ? "the number of the movement" : "a day as yyyymmdd");
        }
        if (values.loss() != null) {
            return List.of();
        }
        int segments = (int) values.number("repeats", 0);
        List<Fact> facts = new ArrayList<>(2);
        MilesMoved first = new MilesMoved(at, segments == 0 ? key : key + "/1", membership, kind,
                segments == 0 ? miles : values.number("repeated.miles", 1), statusMiles, bookedOn, name(values),
                segments == 0 ? null : flight(values, 1), values.text("partner"), ticket(values), values.text("text"), List.of());
        facts.add(first);
        long sum = first.miles();
        for (int nth = 2; nth <= segments; nth++) {
            long own = values.number("repeated.miles", nth);
            sum += own;
            facts.add(new MilesMoved(at, key + "/" + nth, membership, kind, own, 0, bookedOn, first.name(), flight(values, nth),
                    first.partner(), first.ticket(), first.text(), List.of()));
        }
        if (sum != miles) {
            evidence.add(values.at("miles"), "miles that are not the sum of the segments' miles", "the segments' miles");
        }
        return facts;
    }

    /** A field for numbers holds zero where there is no ticket. */
    private static String ticket(FieldValues values) {
        String told = values.text("ticket");
        return "0".equals(told) ? null : told;
    }

    private MilesMoved.Kind kind(CobolItem item, FieldValues values) {
        String told = values.text("kind");
        String means = told == null ? null : values.told("kind." + told);
        if (means == null) {
            values.missing("kind", "one of " + String.join(", ", layout.components(item, "kind.")));
            return null;
        }
        for (MilesMoved.Kind each : KINDS) {
            if (each.name().equals(means)) {
                return each;
            }
        }
        return null;
    }

    private static FlightDate flight(FieldValues values, int nth) {
        String carrier = values.text("carrier", nth);
        String number = values.text("flight", nth);
        LocalDate day = values.day("flownOn", nth);
        boolean told = carrier != null && FieldValues.capitalsAndDigits(carrier, 2, 3)
                && number != null && FieldValues.capitalsAndDigits(number, 1, 6) && day != null;
        return told ? new FlightDate(carrier, number, day, values.text("origin", nth), values.text("destination", nth)) : null;
    }
}
