package aero.interline.formats.pnrgov;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.formats.airline.ContactText;
import aero.interline.formats.edifact.Segment;
import java.util.List;

/** Reads IFT and ADD: contacts, payers' addresses, other service information. */
final class TextElements {
    private final ReservationDraft draft;

    TextElements(ReservationDraft draft) {
        this.draft = draft;
    }

    /** IFT: {@code 4:28} other service information, {@code 4:43} who pays; other kinds are kept as fragments. */
    void text(Segment ift, List<PassengerDraft> under) {
        if (ift.elements() < 2) {
            return;
        }
        String kind = ift.text(1, 1);
        if (kind.equals("43")) {
            payer(ift, under);
        } else if (kind.equals("28") || kind.isEmpty()) {
            String text = joined(ift, 2, "");
            Contact contact = ContactText.of(text, ift.position());
            if (contact != null) {
                add(contact, under);
            } else if (!text.isEmpty()) {
                otherInformation(ift, text, under);
            }
        } else {
            draft.fragments.add(new Fragment(ift.position(), ift.tag(), ift.raw()));
        }
    }

    private void otherInformation(Segment ift, String text, List<PassengerDraft> under) {
        String carrier = ift.text(1, 3);
        String rest = text;
        if (carrier.isEmpty() && text.length() > 3 && text.charAt(2) == ' ' && Character.isLetterOrDigit(text.charAt(0))
                && Character.isLetter(text.charAt(1)) && Character.isUpperCase(text.charAt(1))) {
            carrier = text.substring(0, 2);
            rest = text.substring(3);
        }
        String who = under.size() == 1 ? under.get(0).ref : null;
        draft.services.add(new SpecialService(ift.position(), "OSI", null, 1, carrier.isEmpty() ? null : carrier, who, null,
                rest.strip()));
    }

    private void payer(Segment ift, List<PassengerDraft> under) {
        String name = ift.text(2);
        String owner = name.isEmpty() ? "payer" : "payer " + name;
        String address = ift.text(3);
        if (!address.isEmpty()) {
            add(new Contact(ift.position(3), Contact.Kind.ADDRESS, address, owner), under);
        }
        for (int element = 4; element <= ift.elements(); element++) {
            String phone = ift.text(element);
            if (ContactText.digitsIn(phone) >= 7) {
                add(new Contact(ift.position(element), Contact.Kind.PHONE, phone, owner), under);
            }
        }
    }

    /** ADD: purpose, street, city, region code, region, country, postal code, free text that often is a telephone. */
    void address(Segment add, List<PassengerDraft> under) {
        for (int element = 2; element <= add.elements(); element++) {
            StringBuilder line = new StringBuilder();
            for (int component : new int[] {1, 2, 3, 4, 6, 5}) {
                append(line, add.text(element, component));
            }
            String free = add.text(element, 7);
            Position at = add.position(element);
            Contact extra = free.isEmpty() ? null : telephone(free, at);
            if (extra != null && extra.kind() == Contact.Kind.OTHER && !line.isEmpty()
                    && ContactText.digitsIn(free) < 7) {
                append(line, free);
                extra = null;
            }
            if (!line.isEmpty()) {
                add(new Contact(at, Contact.Kind.ADDRESS, line.toString(), null), under);
            }
            if (extra != null) {
                add(extra, under);
            }
        }
    }

    private static Contact telephone(String free, Position at) {
        Contact coded = ContactText.of(free, at);
        if (coded != null) {
            return coded;
        }
        boolean fraction = free.startsWith("0.");
        return ContactText.digitsIn(free) >= 7 && !fraction
                ? ContactText.phone(Contact.Kind.PHONE, free, at)
                : new Contact(at, Contact.Kind.OTHER, free, null);
    }

    private void add(Contact contact, List<PassengerDraft> under) {
        if (under.isEmpty()) {
            draft.contacts.add(contact);
        } else {
            under.get(0).add(contact);
        }
    }

    private static String joined(Segment segment, int from, String with) {
        if (segment.elements() == from) {
            return segment.text(from);
        }
        StringBuilder all = new StringBuilder();
        for (int element = from; element <= segment.elements(); element++) {
            all.append(element > from ? with : "").append(segment.text(element));
        }
        return all.toString().strip();
    }

    private static void append(StringBuilder line, String part) {
        if (!part.isEmpty()) {
            line.append(line.length() == 0 ? "" : ", ").append(part);
        }
    }
}
