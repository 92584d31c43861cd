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
import aero.interline.formats.fixed.RecordKind.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the records between header and trailer say, by the table beside the copybook. */
final class FeedFacts {
    private final String programme;
    private final Origin origin;
    private final EvidenceLog evidence;

    /** @param programme whose members these are, as the header says; {@link LoyaltyMembership#UNKNOWN_PROGRAMME} if it does not */
    FeedFacts(String programme, Origin origin, EvidenceLog evidence) {
        this.programme = programme;
        this.origin = origin;
        this.evidence = evidence;
    }

    /** No facts if the record is lost, or if its type means none. */
    List<Fact> of(RecordKind record, FieldValues values, Position at) {
        List<Fact> facts = switch (record.meaning) {
            case MOVEMENTS -> movements(record, values, at);
            case MEMBER -> List.of(member(record, values, at));
            case NOTHING -> List.of();
        };
        return values.loss() == null ? facts : List.of();
    }

    private LoyaltyMembership membership(FieldValues values) {
        String number = values.text(Component.NUMBER);
        if (number == null || number.equals("0")) {
            values.missing(Component.NUMBER, "a member number");
            number = "-";
        }
        return new LoyaltyMembership(values.at(Component.NUMBER), origin.programmeOr(programme), number, values.text(Component.TIER));
    }

    private static PersonName name(FieldValues values) {
        String surname = values.text(Component.SURNAME);
        String given = values.text(Component.GIVEN);
        if (surname == null && given == null) {
            return null;
        }
        String title = values.text(Component.TITLE);
        return new PersonName(surname == null ? "" : surname.toUpperCase(Locale.ROOT),
                given == null ? null : given.toUpperCase(Locale.ROOT), title == null ? null : title.toUpperCase(Locale.ROOT),
                (surname == null ? "" : surname) + (given == null ? "" : "/" + given));
    }

    private PersonReported member(RecordKind record, FieldValues values, Position at) {
        LoyaltyMembership membership = membership(values);
        List<QualityVerdict> verdicts = new ArrayList<>();
        LocalDate enrolled = values.day(Component.ENROLLED_ON, 0);
        LocalDate cancelled = values.day(Component.CANCELLED_ON, 0);
        if (enrolled != null && cancelled != null && cancelled.isBefore(enrolled)) {
            verdicts.add(new QualityVerdict(values.at(Component.CANCELLED_ON), "cancelledOn", "a day before the enrolment", "correct one of the two"));
        }
        List<Attribute> attributes = new ArrayList<>();
        for (RecordKind.Attribute each : record.attributes) {
            String text = values.text(each.field());
            if (text != null) {
                attributes.add(new Attribute(values.at(each.field()), each.name(), text));
            }
        }
        return new PersonReported(at, programme + "/" + membership.number(), new ReservationVersion(null, origin.receivedAt()), name(values),
                values.day(Component.BIRTH_DATE, 0), gender(values), null, null, List.of(), List.of(membership), contacts(record, values),
                enrolled, cancelled, attributes, verdicts, List.of());
    }

    private static Gender gender(FieldValues values) {
        String told = values.text(Component.GENDER);
        return told == null ? null : switch (told) {
            case "F" -> Gender.FEMALE;
            case "M" -> Gender.MALE;
            default -> Gender.UNSPECIFIED;
        };
    }

    /** Of the redefinition that another field tells. */
    private static List<Contact> contacts(RecordKind record, FieldValues values) {
        String told = record.contactField == null ? null : values.text(record.contactField);
        RecordKind.ContactField means = told == null ? null : record.contacts.get(told);
        String value = means == null ? null : values.text(means.field());
        return value == null ? List.of() : List.of(new Contact(Position.NONE, means.kind(), value, null));
    }

    private List<Fact> movements(RecordKind record, FieldValues values, Position at) {
        LoyaltyMembership membership = membership(values);
        String key = values.text(Component.KEY);
        LocalDate bookedOn = values.day(Component.BOOKED_ON, 0);
        MilesMoved.Kind kind = kind(record, values);
        long miles = values.number(Component.MILES, 0);
        long statusMiles = values.number(Component.STATUS_MILES, 0);
        if (key == null || bookedOn == null) {
            values.missing(key == null ? Component.KEY : Component.BOOKED_ON, key == null ? "the number of the movement" : "a day as yyyymmdd");
        }
        if (values.loss() != null) {
            return List.of();
        }
        int segments = (int) values.number(Component.REPEATS, 0);
        List<Fact> facts = new ArrayList<>(2);
        MilesMoved first = new MilesMoved(at, segments == 0 ? key : key + "/1", membership, kind,
                segments == 0 ? miles : values.number(Component.REPEATED_MILES, 1), statusMiles, bookedOn, name(values),
                segments == 0 ? null : flight(values, 1), values.text(Component.PARTNER), ticket(values), values.text(Component.TEXT), List.of());
        facts.add(first);
        long sum = first.miles();
        for (int nth = 2; nth <= segments; nth++) {
            long own = values.number(Component.REPEATED_MILES, nth);
            sum += own;
            facts.add(new MilesMoved(at, key + "/" + nth, membership, kind, own, 0, bookedOn, first.name(), flight(values, nth),
                    first.partner(), first.ticket(), first.text(), List.of()));
        }
        if (sum != miles) {
            evidence.add(values.at(Component.MILES), "miles that are not the sum of the segments' miles", "the segments' miles");
        }
        return facts;
    }

    /** A field for numbers holds zero where there is no ticket. */
    private static String ticket(FieldValues values) {
        String told = values.text(Component.TICKET);
        return "0".equals(told) ? null : told;
    }

    private static MilesMoved.Kind kind(RecordKind record, FieldValues values) {
        String told = values.text(Component.KIND);
        MilesMoved.Kind means = told == null ? null : record.kinds.get(told);
        if (means == null) {
            values.missing(Component.KIND, "one of " + String.join(", ", record.kinds.keySet()));
        }
        return means;
    }

    private static FlightDate flight(FieldValues values, int nth) {
        String carrier = values.text(Component.CARRIER, nth);
        String number = values.text(Component.FLIGHT, nth);
        LocalDate day = values.day(Component.FLOWN_ON, nth);
        boolean told = carrier != null && FieldValues.capitalsAndDigits(carrier, 2, 3)
                && number != null && FieldValues.capitalsAndDigits(number, 1, 6) && day != null;
        return told ? new FlightDate(carrier, number, day, values.text(Component.ORIGIN, nth), values.text(Component.DESTINATION, nth)) : null;
    }
}
