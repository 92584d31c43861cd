package aero.interline.benchmarks.generator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes a booking as a PNRGOV message (IATA PNRGOV EDIFACT implementation guide, versions 10.1 to 15.1), in the manner
 * of the sending carrier: older versions with functional groups and code-shares in TVL, newer ones with TRA.
 */
public final class PnrgovText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyy");
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("ddMMyy:HHmm");
    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("yyMMdd:HHmm");
    private static final DateTimeFormatter DOCUMENT_DAY = DateTimeFormatter.ofPattern("ddMMMyy", Locale.ENGLISH);

    private final Booking booking;
    private final Dice dice;
    private final boolean old;
    private final EdifactText text;

    private PnrgovText(Booking booking, Dice dice) {
        this.booking = booking;
        this.dice = dice;
        this.old = carrier().version().compareTo("12") < 0;
        this.text = new EdifactText(old ? "" : "\n");
    }

    /** @param dice for the details that a booking leaves open */
    public static byte[] write(Booking booking, Dice dice) {
        return new PnrgovText(booking, dice).write();
    }

    private byte[] write() {
        String control = dice.digits(12);
        open(control);
        reservation();
        booking.travellers().forEach(this::traveller);
        booking.legs().forEach(this::leg);
        close(control);
        return text.bytes();
    }

    private Itineraries.Carrier carrier() {
        return Itineraries.CARRIERS.stream()
                .filter(each -> each.code().equals(booking.host()))
                .findFirst()
                .orElseThrow();
    }

    private void open(String control) {
        Leg first = booking.legs().get(0);
        String sent = booking.modified().format(SENT);
        if (old) {
            text.advice();
        }
        text.segment("UNB+IATA:1+" + booking.host() + "+HUBPNR+" + sent + "+" + control);
        if (old) {
            text.segment("UNG+PNRGOV+" + booking.host() + "+HUBPNR+" + sent + "+" + control + "+IA+" + carrier().version());
        }
        text.segment("UNH+1+PNRGOV:" + carrier().version() + ":IA+" + first.marketing() + first.number() + "/"
                + first.departs().format(DAY));
        text.segment("MSG+:22");
        text.segment("ORG+" + booking.host() + ":" + carrier().hub() + "+" + dice.digits(8));
        text.segment("TVL+" + first.departs().format(DAY_TIME) + ":" + first.arrives().format(DAY_TIME) + "+"
                + first.origin() + "+" + first.destination() + "+" + first.marketing() + "+" + first.number());
        text.segment("EQN+1");
    }

    private void reservation() {
        Household payer = booking.payer();
        text.segment("SRC");
        text.segment("RCI+" + booking.host() + ":" + booking.locator() + "::" + booking.created().format(DAY_TIME));
        text.segment("DAT+700:" + booking.modified().format(DAY_TIME) + "+710:" + booking.created().format(DAY_TIME));
        if (dice.chance(30) && payer.mobile() != null) {
            text.segment("IFT+4:28::" + booking.host() + "+CTCT " + payer.mobile() + " TRAVEL OFFICE");
        }
        text.segment("ORG+" + booking.host() + ":" + carrier().hub() + "+" + dice.digits(8) + ":"
                + carrier().hub() + "+++" + (dice.chance(60) ? "T" : "A") + "+" + payer.country() + ":" + booking.currency()
                + "+A" + dice.digits(4) + "GS");
        text.segment("ADD++702:" + EdifactText.data(payer.street()) + ":" + payer.city() + ":::" + payer.country()
                + (payer.mobile() == null ? "" : "::" + payer.mobile()));
    }

    private void traveller(Traveller traveller) {
        Person person = traveller.person();
        text.segment("TIF+" + person.surname() + "+" + name(traveller) + ":" + type(traveller) + ":" + traveller.ref()
                + (traveller.infant() > 0 ? ":1" : ""));
        if (person.memberOf() != null) {
            text.segment("FTI+" + person.memberOf() + ":" + person.memberNumber() + ":::");
        }
        if (traveller.age() == Person.Age.ADULT) {
            contact(traveller);
        }
        text.segment("REF+:" + Long.toHexString(Long.parseLong(traveller.ticket())).toUpperCase(Locale.ROOT));
        requests(traveller);
        ticket(traveller);
    }

    private void contact(Traveller traveller) {
        Household payer = booking.payer();
        if (traveller.ref() == 1 && payer.email() != null) {
            text.segment("IFT+4:28::YY+CTCE " + payer.email().replace("@", "//").replace(" ", ".."));
        }
        if (traveller.ref() == 1 && payer.mobile() != null) {
            text.segment("IFT+4:28::YY+CTCM " + payer.mobile());
        }
    }

    private void requests(Traveller traveller) {
        Person person = traveller.person();
        if (person.born() != null) {
            document(traveller);
        }
        if (traveller.infant() > 0) {
            Person infant = booking.travellers().get(traveller.infant() - 1).person();
            text.segment("SSR+INFT:HK:1:" + booking.host() + ":::::" + infant.surname() + "/" + infant.given()
                    + (infant.born() == null ? "" : "/" + day(infant.born())) + "+::" + traveller.ref());
        }
        if (traveller.age() == Person.Age.CHILD && person.born() != null) {
            text.segment("SSR+CHLD:HK:1:" + booking.host() + ":::::" + day(person.born()) + "+::" + traveller.ref());
        }
        if (traveller.special() != null) {
            text.segment("SSR+" + traveller.special() + ":HK:1:" + booking.host() + "+::" + traveller.ref());
        }
    }

    private void document(Traveller traveller) {
        Person person = traveller.person();
        String gender = person.gender() + (traveller.age() == Person.Age.INFANT ? "I" : "");
        String passport = dice.chance(85) && person.passport() != null
                ? "/P/" + person.country() + "/" + person.passport() + "/" + person.country() + "/" + day(person.born())
                        + "/" + gender + "/" + day(person.passportExpires())
                : "////" + person.country() + "/" + day(person.born()) + "/" + gender + "/";
        text.segment("SSR+DOCS:HK:1:" + booking.host() + ":::::" + passport + "/" + person.surname() + "/" + person.given());
    }

    private void ticket(Traveller traveller) {
        String total = amount(booking.cents());
        text.segment("TKT+" + traveller.ticket() + ":T:1");
        text.segment("MON+B:" + amount(booking.cents() * 9 / 10) + ":" + booking.currency() + "+T:" + total + ":"
                + booking.currency());
        if (traveller.ref() <= 3) {
            text.segment("PTK+NR++" + booking.created().format(DAY_TIME) + "+" + booking.host() + "+006+" + carrier().hub());
            text.segment("TXD++4.53:::AY6+6.79:::YQ+9.06:::YC+11.32:::XY+4.53:::XA+9.06:::XF");
        }
        text.segment("DAT+710:" + booking.created().format(DAY));
        payment(total);
    }

    private void payment(String total) {
        if (dice.chance(15)) {
            text.segment("FOP+CA::" + total);
            return;
        }
        String number = dice.chance(20) ? cardNumber() : "4XXXXXXXXXXX" + dice.digits(4);
        text.segment("FOP+CC::" + total + ":VI:" + number + ":" + dice.between(10, 12) + dice.between(27, 31));
        if (dice.chance(40) && booking.payer().mobile() != null) {
            Household payer = booking.payer();
            text.segment("IFT+4:43+" + payer.members().get(0).given() + " " + payer.members().get(0).surname() + "+"
                    + payer.street() + " " + payer.city() + "+" + payer.mobile());
        }
    }

    private void leg(Leg leg) {
        String operated = leg.codeShare() && old ? ":" + leg.operating() : "";
        text.segment("TVL+" + leg.departs().format(DAY_TIME) + ":" + leg.arrives().format(DAY_TIME) + "+" + leg.origin()
                + "+" + leg.destination() + "+" + leg.marketing() + operated + "+" + leg.number() + ":" + leg.bookingClass());
        if (leg.codeShare() && !old) {
            text.segment("TRA+" + leg.operating() + "+" + leg.operatingNumber() + ":" + leg.bookingClass());
        }
        text.segment("RPI+" + booking.travellers().stream().filter(Traveller::seated).count() + "+" + leg.status());
        text.segment("APD+" + leg.equipment());
        if (leg.status().equals("HK")) {
            seats(leg);
        }
        text.segment("RCI+" + booking.host() + ":" + booking.locator() + "::" + booking.created().format(DAY_TIME));
        if (leg == booking.legs().get(0)) {
            checkIn(leg);
        }
    }

    private void seats(Leg leg) {
        List<Traveller> seated = booking.travellers().stream().filter(Traveller::seated).toList();
        StringBuilder seats = new StringBuilder();
        seated.forEach(each -> seats.append('+').append(seat(leg, each)).append("::").append(each.ref()));
        text.segment("SSR+SEAT:HK:" + seated.size() + ":" + leg.marketing() + ":::" + leg.origin() + ":" + leg.destination()
                + seats);
    }

    private void checkIn(Leg leg) {
        text.segment("DAT+2:" + booking.modified().format(DAY_TIME));
        int order = dice.between(1, 250);
        for (Traveller traveller : booking.travellers()) {
            if (traveller.seated() && traveller.bags() > 0) {
                text.segment("TRI++" + (order + traveller.ref()) + ":::" + traveller.ref());
                text.segment("TIF+" + traveller.person().surname() + "+" + name(traveller) + ":" + type(traveller) + ":"
                        + traveller.ref());
                text.segment("SSD+" + seat(leg, traveller) + "++++Y");
                text.segment("TBD++" + traveller.bags() + ":" + 17 * traveller.bags() + ":701++" + tags(traveller, leg));
            }
        }
    }

    private String tags(Traveller traveller, Leg leg) {
        int tag = dice.between(100_000, 900_000);
        StringBuilder tags = new StringBuilder();
        for (int piece = 0; piece < traveller.bags(); piece++) {
            tags.append('+').append(booking.host()).append(':').append(tag + piece).append("::").append(leg.destination()).append(":006");
        }
        return tags.toString();
    }

    private void close(String control) {
        int wrapping = old ? 2 : 1;
        int count = text.segments() - wrapping + 1;
        text.segment("UNT+" + (dice.chance(4) ? count + 3 : count) + "+1");
        if (old) {
            text.segment("UNE+1+" + control);
        }
        text.segment("UNZ+1+" + control);
    }

    private static String name(Traveller traveller) {
        String given = traveller.person().given();
        String title = traveller.person().title();
        boolean glued = traveller.ref() % 2 == 1 && !title.equals("DR");
        return given + (glued ? "" : " ") + title;
    }

    private static String type(Traveller traveller) {
        return switch (traveller.age()) {
            case ADULT -> "A";
            case CHILD -> "C";
            case INFANT -> "IN";
        };
    }

    private static String seat(Leg leg, Traveller traveller) {
        return (leg.number() % 40 + 1 + traveller.ref() / 6) + "" + traveller.seat();
    }

    private static String day(LocalDate date) {
        return date.format(DOCUMENT_DAY).toUpperCase(Locale.ROOT);
    }

    private static String amount(int cents) {
        return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
    }

    /** Sixteen digits with a right check digit: some senders do not mask, so the hub must. */
    private String cardNumber() {
        String digits = "4" + dice.digits(14);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }

}
