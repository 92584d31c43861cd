package aero.interline.formats.typeb;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.contracts.fact.Ticket;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Writes one entry of a list: the name, its elements, and as remarks of the adult the infants without a seat. */
final class EntryText {
    private static final String HELD = " HK1 ";

    private final FoldedLines out;

    EntryText(FoldedLines out) {
        this.out = out;
    }

    void write(PassengerListed entry, List<PassengerListed> infants) {
        out.line((entry.passenger().type() == PassengerType.GROUP ? "2" : "1") + entry.passenger().name().raw());
        for (RecordLocator each : entry.locators()) {
            out.line(".L/" + each.locator() + "/" + each.carrier());
        }
        entry.connections().forEach(each -> connection(each, entry));
        person(entry, "");
        for (PassengerListed infant : infants) {
            Passenger told = infant.passenger();
            if (!has(entry, "INFT")) {
                out.remark("INFT", HELD + (told.birthDate() == null ? "" : day(told.birthDate()) + " ") + told.name().raw());
            }
            person(infant, "INF");
        }
    }

    private static boolean has(PassengerListed entry, String code) {
        return entry.services().stream().anyMatch(each -> each.code().equals(code));
    }

    /** @param infant {@code INF} before the ticket of an infant, else nothing */
    private void person(PassengerListed entry, String infant) {
        Passenger passenger = entry.passenger();
        for (SpecialService each : entry.services()) {
            service(each);
        }
        if (passenger.type() == PassengerType.CHILD && !"MSTR".equals(passenger.name().title()) && !has(entry, "CHLD")) {
            out.remark("CHLD", passenger.birthDate() == null ? " HK1" : HELD + day(passenger.birthDate()));
        }
        for (Ticket each : entry.tickets()) {
            out.remark("TKNE", HELD + infant + each.number() + (each.coupon() == null ? "" : "/" + each.coupon()));
        }
        documents(passenger, infant);
        for (LoyaltyMembership each : passenger.memberships()) {
            out.remark("FQTV", " " + each.carrier() + " " + each.number() + (each.tier() == null ? "" : "/" + each.tier()));
        }
        passenger.contacts().forEach(this::contact);
        for (SeatAssignment each : entry.seats()) {
            out.remark("SEAT", HELD + each.number());
        }
        entry.bags().forEach(this::bag);
        for (Fragment each : entry.fragments()) {
            if (each.tag().startsWith(".")) {
                out.line(each.tag() + "/" + each.text());
            }
        }
    }

    private void service(SpecialService it) {
        String status = it.status() == null ? "" : " " + it.status() + it.quantity();
        out.remark(it.code(), status + (it.text() == null ? "" : " " + it.text()));
    }

    /** Birth date and gender stand in DOCS, also where there is no document. */
    private void documents(Passenger passenger, String infant) {
        boolean told = false;
        for (IdentityDocument each : passenger.documents()) {
            if ("V".equals(each.type())) {
                out.remark("DOCO", " HK1//" + each.type() + "/" + each.number() + "/" + text(each.country()) + "/" + day(each.issued())
                        + "/" + text(each.applicableTo()));
            } else {
                docs(passenger, text(each.type()) + "/" + text(each.country()) + "/" + each.number(), day(each.expires()), infant);
                told = true;
            }
        }
        if (!told && (passenger.birthDate() != null || passenger.gender() != null || passenger.nationality() != null)) {
            docs(passenger, "//", "", infant);
        }
    }

    private void docs(Passenger passenger, String document, String expires, String infant) {
        out.remark("DOCS", " HK1/" + document + "/" + text(passenger.nationality()) + "/" + day(passenger.birthDate()) + "/"
                + gender(passenger.gender(), !infant.isEmpty()) + "/" + expires + "/" + passenger.name().surname()
                + (passenger.name().given() == null ? "" : "/" + passenger.name().given()));
    }

    private static String gender(Gender gender, boolean infant) {
        String letter = gender == null || gender == Gender.UNSPECIFIED ? "U" : gender == Gender.MALE ? "M" : "F";
        return gender == null && !infant ? "" : letter + (infant ? "I" : "");
    }

    private void contact(Contact it) {
        switch (it.kind()) {
            case EMAIL -> out.remark("CTCE", HELD + it.value().replace("@", "//").replace("_", "..").replace("-", "./"));
            case MOBILE -> out.remark("CTCM", HELD + it.value());
            case PHONE -> out.remark("CTCB", HELD + it.value());
            default -> out.remark("CTCA", HELD + it.value());
        }
    }

    private void bag(Bag it) {
        if (it.tag() == null) {
            out.line(".W/" + (it.weightUnit() == null ? "K" : it.weightUnit()) + "/" + it.pieces() + "/"
                    + (it.weight() == null ? "" : it.weight()));
        } else {
            out.line(".N/" + it.tag() + String.format("%03d", it.pieces()) + (it.destination() == null ? "" : "/" + it.destination()));
        }
    }

    private void connection(AirSegment it, PassengerListed entry) {
        boolean inbound = entry.flight().origin().equals(it.destination());
        String times = it.departsTimeKnown() ? time(it.departs()) : "";
        times += it.arrives() == null ? "" : time(it.arrives());
        out.line((inbound ? ".I/" : ".O/") + it.marketing() + it.number() + text(it.bookingClass())
                + String.format("%02d", it.departs().getDayOfMonth()) + it.origin() + it.destination() + times + text(it.status()));
    }

    private static String time(LocalDateTime at) {
        return String.format("%02d%02d", at.getHour(), at.getMinute());
    }

    private static String day(LocalDate day) {
        return day == null ? "" : String.format("%02d%s%02d", day.getDayOfMonth(), TelexDates.monthName(day.getMonthValue()),
                day.getYear() % 100);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
