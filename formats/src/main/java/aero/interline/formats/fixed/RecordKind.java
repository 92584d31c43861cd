package aero.interline.formats.fixed;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.MilesMoved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One kind of record of a feed: its item in the copybook, and what the table beside it says of it, looked up once. */
final class RecordKind {
    private static final String KIND = "kind.";
    private static final String ATTRIBUTE = "attribute.";
    private static final String CONTACT = "contact.";

    /** What a record tells about: a component of its fact, or what its facts are counted by. */
    enum Component {
        KEY("key"),
        NUMBER("number"),
        TIER("tier"),
        SURNAME("surname"),
        GIVEN("given"),
        TITLE("title"),
        GENDER("gender"),
        BIRTH_DATE("birthDate"),
        ENROLLED_ON("enrolledOn"),
        CANCELLED_ON("cancelledOn"),
        KIND("kind"),
        BOOKED_ON("bookedOn"),
        MILES("miles"),
        STATUS_MILES("statusMiles"),
        PARTNER("partner"),
        TICKET("ticket"),
        TEXT("text"),
        REPEATS("repeats"),
        CARRIER("carrier"),
        FLIGHT("flight"),
        FLOWN_ON("flownOn"),
        ORIGIN("origin"),
        DESTINATION("destination"),
        REPEATED_MILES("repeated.miles");

        /** In the table. */
        final String key;

        Component(String key) {
            this.key = key;
        }
    }

    /** Which facts the records are. */
    enum Meaning {
        MOVEMENTS,
        MEMBER,
        NOTHING
    }

    /** What else is told of a person, and where. */
    record Attribute(String name, CobolItem field) {}

    /** One of the redefinitions that a contact may stand in. */
    record ContactField(Contact.Kind kind, CobolItem field) {}

    final CobolItem item;
    final Meaning meaning;
    /** In the order of their names. */
    final List<Attribute> attributes = new ArrayList<>();
    /** Tells which contact it is; {@code null} if none is told. */
    final CobolItem contactField;
    /** By what the field tells. */
    final Map<String, ContactField> contacts = new HashMap<>();
    /** By what the field tells, in the order of the alphabet. */
    final Map<String, MilesMoved.Kind> kinds = new TreeMap<>();
    private final CobolItem[] fields = new CobolItem[Component.values().length];

    /**
     * @param table what stands behind the name of the record; its fields are known to be there
     * @throws IllegalArgumentException for a kind of movement or contact that there is not
     */
    RecordKind(CobolItem item, Map<String, String> table) {
        this.item = item;
        meaning = switch (table.getOrDefault("fact", "")) {
            case "MilesMoved" -> Meaning.MOVEMENTS;
            case "PersonReported" -> Meaning.MEMBER;
            default -> Meaning.NOTHING;
        };
        for (Component each : Component.values()) {
            fields[each.ordinal()] = item.find(table.get(each.key));
        }
        contactField = item.find(table.get(CONTACT + "field"));
        new TreeMap<>(table).forEach((key, value) -> {
            String[] words = value.split(" ");
            CobolItem field = item.find(words[words.length - 1]);
            if (key.startsWith(KIND)) {
                kinds.put(key.substring(KIND.length()), MilesMoved.Kind.valueOf(value));
            } else if (key.startsWith(ATTRIBUTE) && field != null) {
                attributes.add(new Attribute(key.substring(ATTRIBUTE.length()), field));
            } else if (key.startsWith(CONTACT) && words.length == 2 && field != null) {
                contacts.put(key.substring(CONTACT.length()), new ContactField(Contact.Kind.valueOf(words[0]), field));
            }
        });
    }

    /** {@code null} if the table names none. */
    CobolItem field(Component component) {
        return fields[component.ordinal()];
    }
}
