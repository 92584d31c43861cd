package aero.interline.formats.typeb;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.AddressText;
import aero.interline.formats.airline.AirimpStatus;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.airline.ContactText;
import aero.interline.formats.airline.Countries;
import aero.interline.formats.airline.DocumentText;
import aero.interline.formats.airline.MembershipText;
import aero.interline.formats.airline.SeatText;
import aero.interline.formats.airline.Texts;
import aero.interline.formats.airline.TicketText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives the requests of one party to its persons: documents, tickets, seats, memberships, contacts, children and infants
 * become what they are, everything else stays a special service, and so does whatever was refused or taken back.
 */
final class Requests {
    private final Party party;
    private final AirlineDates dates;
    private final EvidenceLog evidence;

    Requests(Party party, AirlineDates dates, EvidenceLog evidence) {
        this.party = party;
        this.dates = dates;
        this.evidence = evidence;
    }

    /** @param segment name of the flight it is for, or {@code null} for all */
    void take(Request it, String segment) {
        if (AirimpStatus.cancelled(it.status())) {
            service(it, segment);
            return;
        }
        switch (it.code()) {
            case "TKNE", "TKNA", "TKNM", "TKNR", "TKNC" -> ticket(it, segment);
            case "DOCS" -> docs(it);
            case "DOCO" -> doco(it);
            case "DOCA" -> address(it, segment);
            case "PSPT" -> passport(it, segment);
            case "FOID" -> identification(it, segment);
            case "FQTV", "FQTR", "FQTU", "FQTS" -> membership(it, segment);
            case "CHLD", "CHD" -> child(it, segment);
            case "INFT", "INF" -> infant(it, segment);
            case "UMNR" -> {
                party.meant(it).forEach(each -> each.type = PassengerType.UNACCOMPANIED_MINOR);
                service(it, segment);
            }
            case "SEAT", "NSST", "NSSA", "NSSW", "NSSB", "NSSR", "SMST", "SMSA", "SMSW", "SMSB", "RQST" -> seat(it, segment);
            case "OSI" -> information(it, segment);
            default -> {
                if (it.code().startsWith("CTC")) {
                    contact(it, segment, it.code().length() == 4
                            ? ContactText.coded(it.code().charAt(3), unslashed(it.text()), it.at())
                            : ContactText.of(it.code() + " " + unslashed(it.text()), it.at()));
                } else {
                    service(it, segment);
                }
            }
        }
    }

    private void ticket(Request it, String segment) {
        TicketText text = TicketText.read(unslashed(it.text()), it.at(), dates).orElse(null);
        if (text == null) {
            service(it, segment);
            return;
        }
        Traveller holder = party.one(it, each -> each.tickets.isEmpty());
        if (text.infant() && !holder.isInfant()) {
            holder = holder.infants.isEmpty() ? holder : party.lacking(holder.infants, each -> each.tickets.isEmpty());
        }
        holder.add(text.ticket(holder.ref, segment));
    }

    private void docs(Request it) {
        DocumentText text = DocumentText.docs(it.text().startsWith("/") ? it.text() : "/" + it.text(), it.at(), dates);
        Traveller owner = party.owner(it, text.surname(), text.given(), text.infantDocument());
        if (owner == null && text.infantDocument() && !text.surname().isEmpty()) {
            Traveller adult = party.one(it, Traveller::mayHaveInfant);
            if (adult != party.forAll() && adult.mayHaveInfant()) {
                owner = party.addInfant(it.at(), adult, text.surname(), text.given());
                evidence.add(it.at(), "a document of an infant that no INFT tells of", "an infant of this passenger");
            }
        }
        owner = owner == null ? person(it) : owner;
        if (owner == null) {
            unowned(it);
        } else {
            give(text, owner);
        }
    }

    /** Whose it is; {@code null} when it could be anybody's. */
    private Traveller person(Request it) {
        Traveller found = party.one(it, Traveller::isPerson);
        return found == party.forAll() ? null : found;
    }

    private void unowned(Request it) {
        evidence.add(it.at(), it.code() + " that fits no passenger", "a service for nobody in particular");
        service(it, null);
    }

    private static void give(DocumentText text, Traveller owner) {
        if (text.document() != null) {
            owner.add(text.document());
        }
        owner.birthDate = Traveller.first(owner.birthDate, text.birthDate());
        owner.gender = Traveller.first(owner.gender, text.gender());
        owner.nationality = Traveller.first(owner.nationality, text.nationality());
    }

    private void doco(Request it) {
        DocumentText text = DocumentText.doco(unslashed(it.text()), it.at(), dates);
        Traveller owner = person(it);
        if (owner == null) {
            unowned(it);
        } else {
            give(text, text.infantDocument() && !owner.infants.isEmpty() ? owner.infants.get(0) : owner);
        }
    }

    private void address(Request it, String segment) {
        Contact contact = AddressText.doca(it.text(), it.at());
        if (contact == null) {
            service(it, segment);
        } else {
            contact(it, segment, contact);
        }
    }

    /** PSPT, older than DOCS: number, country, birth date, surname, given name, gender. */
    private void passport(Request it, String segment) {
        String[] part = DocumentText.parts(unslashed(it.text()), 0, 6);
        if (part[0].isEmpty() || part[3].isEmpty()) {
            service(it, segment);
            return;
        }
        boolean infant = part[5].equals("MI") || part[5].equals("FI");
        Traveller owner = party.owner(it, part[3], part[4], infant);
        owner = owner == null ? person(it) : owner;
        if (owner == null) {
            unowned(it);
            return;
        }
        String number = part[0].replace(" ", "");
        owner.addWeak(new IdentityDocument(it.at(), "P", number, Countries.alpha3(part[1]), null, null, null));
        owner.birthDate = Traveller.first(owner.birthDate, dates.birth(part[2]));
        owner.gender = Traveller.first(owner.gender, DocumentText.gender(part[5]));
    }

    /** FOID: two letters of the kind of identification and its number. */
    private void identification(Request it, String segment) {
        String text = unslashed(it.text()).replace(" ", "");
        String kind = text.length() > 3 ? text.substring(0, 2) : "";
        Traveller owner = person(it);
        if (owner == null) {
            unowned(it);
            return;
        }
        switch (kind) {
            case "PP", "NI", "DL" -> {
                String type = kind.equals("PP") ? "P" : kind.equals("NI") ? "I" : "L";
                owner.addWeak(new IdentityDocument(it.at(), type, text.substring(2), null, null, null, null));
            }
            case "FF" -> {
                LoyaltyMembership membership = MembershipText.read(text.substring(2), carrier(it), it.at());
                if (membership == null) {
                    service(it, segment);
                } else {
                    owner.add(membership);
                }
            }
            default -> service(it, segment);
        }
    }

    private static String carrier(Request it) {
        return it.carrier() == null ? "" : it.carrier();
    }

    private void membership(Request it, String segment) {
        LoyaltyMembership membership = MembershipText.read(unslashed(it.text()), carrier(it), it.at());
        Traveller member = person(it);
        if (membership == null || member == null) {
            service(it, segment);
        } else {
            member.add(membership);
        }
    }

    private void child(Request it, String segment) {
        LocalDate birth = birthIn(it.text());
        for (Traveller each : party.meant(it)) {
            if (each.type == PassengerType.ADULT) {
                each.type = PassengerType.CHILD;
            }
            each.birthDate = Traveller.first(each.birthDate, birth);
        }
        service(it, segment);
    }

    private LocalDate birthIn(String text) {
        for (String word : words(text)) {
            LocalDate birth = dates.birth(word);
            if (birth != null) {
                return birth;
            }
        }
        return null;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(4);
        int from = 0;
        for (int i = 0; i <= text.length() && words.size() < 20; i++) {
            if (i == text.length() || text.charAt(i) == ' ' || text.charAt(i) == '.' || text.charAt(i) == '/') {
                if (i > from) {
                    words.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    /** Name and birth date come in either order; the ticket and the document of the infant follow on their own. */
    private void infant(Request it, String segment) {
        LocalDate birth = null;
        String name = unslashed(it.text());
        for (String word : words(name)) {
            LocalDate day = birth == null ? dates.birth(word) : null;
            if (day != null) {
                birth = day;
                int at = name.indexOf(word);
                name = name.substring(0, at) + " " + name.substring(at + word.length());
            }
        }
        name = stripped(name);
        Traveller adult = party.one(it, each -> each.mayHaveInfant() && each.infants.isEmpty());
        service(it, segment);
        if (adult != party.forAll() && adult.mayHaveInfant()) {
            int slash = name.indexOf('/');
            String surname = slash < 0 ? name : name.substring(0, slash).strip();
            String given = slash < 0 ? "" : stripped(name.substring(slash + 1));
            if (surname.isEmpty()) {
                evidence.add(it.at(), "an infant without a name", "the surname of its adult");
                surname = adult.name.surname();
            }
            Traveller known = party.infantNamed(adult, surname, given);
            Traveller infant = known == null ? party.addInfant(it.at(), adult, surname, given) : known;
            infant.birthDate = Traveller.first(infant.birthDate, birth);
        }
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && " /.".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " /.".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private void seat(Request it, String segment) {
        List<String> numbers = SeatText.list(it.text());
        List<Traveller> meant = party.meant(it);
        if (numbers.isEmpty()) {
            service(it, segment);
            return;
        }
        boolean oneEach = numbers.size() == meant.size();
        for (int i = 0; i < numbers.size(); i++) {
            Traveller holder = oneEach ? meant.get(i) : party.one(it, each -> each.seats.isEmpty());
            holder.add(new SeatAssignment(it.at(), holder.ref, segment, numbers.get(i), null, null, null, it.code()));
        }
    }

    private void information(Request it, String segment) {
        Contact contact = it.text().startsWith("CTC") ? ContactText.of(it.text(), it.at()) : null;
        if (contact == null) {
            service(it, segment);
        } else {
            contact(it, segment, contact);
        }
    }

    private void contact(Request it, String segment, Contact contact) {
        if (contact == null) {
            service(it, segment);
        } else if (it.whom().isEmpty() && party.forAll() != null) {
            party.forAll().add(contact);
        } else {
            party.one(it, Traveller::isPerson).add(contact);
        }
    }

    private void service(Request it, String segment) {
        List<Traveller> meant = party.meant(it);
        int quantity = Math.max(1, it.quantity());
        int each = quantity == meant.size() ? 1 : quantity;
        for (Traveller traveller : meant) {
            traveller.add(new SpecialService(it.at(), it.code(), it.status(), each, it.carrier(), traveller.ref, segment,
                    Texts.orNull(it.text())));
        }
    }

    /** Texts behind a status often keep the slash that parts them from it. */
    private static String unslashed(String text) {
        return text.startsWith("/") ? text.substring(1).strip() : text;
    }
}
