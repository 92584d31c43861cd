package aero.interline.formats.paxlst;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.PersonName;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.Countries;
import aero.interline.formats.airline.PersonNames;
import aero.interline.formats.airline.Texts;
import aero.interline.formats.edifact.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the segments of one passenger, from NAD to the next. DTM and LOC behind DOC belong to the document. */
final class EntryReader {
    final Segment nad;
    final List<IdentityDocument> documents = new ArrayList<>(2);
    final List<Contact> contacts = new ArrayList<>(0);
    final List<Fragment> fragments = new ArrayList<>(4);
    final Luggage luggage = new Luggage();
    PersonName name;
    LocalDate birthDate;
    Gender gender;
    String nationality;
    String locator = "";
    String uniqueRef;
    String from = "";
    String to = "";
    Segment seat;
    private final ListDates dates;
    private final EvidenceLog evidence;
    private Segment document;
    private String country;
    private LocalDate issued;
    private LocalDate expires;
    private int end;

    EntryReader(Segment nad, ListDates dates, EvidenceLog evidence) {
        this.nad = nad;
        this.dates = dates;
        this.evidence = evidence;
        this.end = nad.end();
        readName();
        readAddress();
    }

    private void readName() {
        int element = nad.has(4, 0) || nad.has(4, 1) ? 4 : 3;
        if (element == 3 && nad.has(3, 0)) {
            evidence.add(nad.position(3), "a name in the place of an address", "the name");
        }
        String surname = nad.text(element, 0);
        String given = (nad.text(element, 1) + " " + nad.text(element, 2)).strip();
        if (surname.isEmpty() && !given.isEmpty()) {
            evidence.add(nad.position(element), "no surname", "the given name is all there is");
            surname = given;
            given = "";
        }
        name = surname.isEmpty() || PersonNames.isNobody(surname, given) ? null : PersonNames.of(surname, given);
    }

    private void readAddress() {
        List<String> lines = new ArrayList<>();
        for (int element = 5; element <= 9; element++) {
            for (int component = 0; component < nad.components(element); component++) {
                if (nad.has(element, component)) {
                    lines.add(nad.text(element, component));
                }
            }
        }
        if (!lines.isEmpty()) {
            contacts.add(new Contact(nad.position(5), Contact.Kind.ADDRESS, String.join(", ", lines), null));
        }
    }

    int end() {
        return end;
    }

    void take(Segment segment) {
        end = segment.end();
        switch (segment.tag()) {
            case "ATT" -> gender(segment);
            case "DTM" -> date(segment);
            case "LOC" -> place(segment);
            case "NAT" -> nationality = Countries.alpha3(segment.text(2));
            case "RFF" -> reference(segment);
            case "DOC" -> openDocument(segment);
            case "COM" -> contacts(segment);
            case "MEA" -> luggage.measure(segment, evidence);
            case "FTX" -> remark(segment);
            default -> keep(segment);
        }
    }

    void finish() {
        if (document == null) {
            return;
        }
        String number = document.text(2).toUpperCase(Locale.ROOT);
        if (!number.isEmpty()) {
            documents.add(new IdentityDocument(document.position(), Texts.orNull(document.text(1).toUpperCase(Locale.ROOT)), number,
                    country, issued, expires, null));
        } else if (country != null || expires != null || document.has(1, 0)) {
            keep(document);
        }
        document = null;
    }

    private void openDocument(Segment doc) {
        finish();
        document = doc;
        country = null;
        issued = null;
        expires = null;
    }

    private void gender(Segment att) {
        gender = switch (att.text(3).toUpperCase(Locale.ROOT)) {
            case "M" -> Gender.MALE;
            case "F" -> Gender.FEMALE;
            case "X", "U" -> Gender.UNSPECIFIED;
            default -> gender;
        };
        if (gender == null) {
            keep(att);
        }
    }

    private void date(Segment dtm) {
        String text = dtm.text(1, 1);
        LocalDate found = switch (dtm.text(1)) {
            case "329" -> birthDate = dates.birth(text);
            case "36" -> expires = dates.expiry(text);
            case "182" -> issued = dates.issue(text);
            default -> null;
        };
        if (found == null && !text.isEmpty()) {
            evidence.add(dtm.position(), "a date that is none, or of an unknown kind", "not known");
            keep(dtm);
        }
    }

    private void place(Segment loc) {
        String code = loc.text(2).toUpperCase(Locale.ROOT);
        switch (loc.text(1)) {
            case "178" -> from = code;
            case "179" -> to = code;
            case "91" -> country = Countries.alpha3(code);
            default -> keep(loc);
        }
    }

    private void reference(Segment rff) {
        String text = rff.text(1, 1).toUpperCase(Locale.ROOT);
        switch (rff.text(1)) {
            case "AVF" -> locator = text;
            case "ABO" -> uniqueRef = Texts.orNull(text);
            case "SEA" -> seat = rff;
            default -> keep(rff);
        }
    }

    private void contacts(Segment com) {
        for (int element = 1; element <= com.elements(); element++) {
            Contact.Kind kind = switch (com.text(element, 1)) {
                case "EM" -> Contact.Kind.EMAIL;
                case "TE" -> Contact.Kind.PHONE;
                case "AL" -> Contact.Kind.MOBILE;
                default -> Contact.Kind.OTHER;
            };
            if (com.has(element, 0)) {
                contacts.add(new Contact(com.position(element), kind, com.text(element), null));
            }
        }
    }

    private void remark(Segment ftx) {
        if (ftx.text(1).equals("BAG")) {
            luggage.tag(ftx);
        } else {
            keep(ftx);
        }
    }

    /** What no field of a passenger holds: residence, place of birth, verification, other references. */
    private void keep(Segment segment) {
        fragments.add(new Fragment(segment.position(), segment.tag(), segment.raw()));
    }
}
