package aero.interline.formats.bcbp;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.BoardingPassScanned;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.IsoTime;
import aero.interline.formats.LossLog;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.airline.PersonNames;
import aero.interline.formats.airline.SeatText;
import aero.interline.formats.airline.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes one fact of each leg of a code. What has no place in the fact stays with it as a fragment. */
final class PassReader {
    /** What airlines write where a flight number is left open. */
    private static final String OPEN = "OPEN";

    private final BcbpCode code;
    private final Scan scan;
    private final PassFragments fragments;
    private final EvidenceLog evidence;
    private final LossLog losses;
    private final LocalDate reference;

    PassReader(BcbpCode code, Scan scan, PassFragments fragments, EvidenceLog evidence, LossLog losses) {
        this.code = code;
        this.scan = scan;
        this.fragments = fragments;
        this.evidence = evidence;
        this.losses = losses;
        this.reference = IsoTime.day(scan.at());
    }

    void read(Collection<Fact> facts) {
        PersonName name = name();
        if (name == null) {
            lose("", "The boarding pass bears no name; the scanner sends the code whole", code.position(BcbpField.NAME, 0),
                    "a surname, a slash and a given name");
            return;
        }
        boolean electronic = electronic();
        boolean first = true;
        for (int leg = 1; leg <= code.legs(); leg++) {
            FlightDate flight = flight(leg);
            if (flight != null) {
                facts.add(fact(leg, flight, name, electronic, first));
                first = false;
            }
        }
        if (code.cutLeg() > 0) {
            int end = code.text().length();
            lose(" leg " + code.cutLeg(), "The code ends before it tells the flight of its last leg; the pass is scanned again",
                    code.text().position(end, end), "the rest of the leg");
        }
    }

    private void lose(String part, String text, Position at, String expected) {
        losses.add(new Rejection("code " + code.text().ordinal() + part, ErrorCode.BCBP_MALFORMED, text, at, expected));
    }

    private BoardingPassScanned fact(int leg, FlightDate flight, PersonName name, boolean electronic, boolean first) {
        String seat = SeatText.number(code.text(BcbpField.SEAT, leg));
        List<Fragment> kept = new ArrayList<>();
        if (first) {
            kept.addAll(scan.fragments());
            fragments.ofPass(kept);
        }
        fragments.ofLeg(leg, seat != null, kept);
        return new BoardingPassScanned(code.position(leg), flight, scan.event(), scan.at(), name, electronic,
                Texts.orNull(code.text(BcbpField.LOCATOR, leg)), seat, sequence(leg),
                Texts.orNull(code.text(BcbpField.COMPARTMENT, leg)), Texts.orNull(code.text(BcbpField.STATUS, leg)), ticket(leg),
                memberships(leg, flight), Texts.orNull(code.text(BcbpField.SELECTEE, leg)),
                first ? BagTags.of(code) : List.of(), leg, kept);
    }

    private PersonName name() {
        String text = code.text(BcbpField.NAME, 0);
        int slash = text.indexOf('/');
        if (slash < 0 && !text.isEmpty()) {
            int blank = text.lastIndexOf(' ');
            evidence.add(code.position(BcbpField.NAME, 0), "a name without a slash",
                    blank < 0 ? "a surname" : "the last word is the given name");
            return blank < 0 ? PersonNames.of(text, "") : PersonNames.of(text.substring(0, blank).strip(), text.substring(blank + 1));
        }
        String surname = slash < 0 ? "" : text.substring(0, slash).strip();
        return surname.isEmpty() ? null : PersonNames.of(surname, text.substring(slash + 1).strip());
    }

    private boolean electronic() {
        String text = code.text(BcbpField.ELECTRONIC, 0);
        if (!text.isEmpty() && !text.equals("E")) {
            evidence.add(code.position(BcbpField.ELECTRONIC, 0), "an indicator of electronic tickets other than E or a blank",
                    "no electronic ticket");
        }
        return text.equals("E");
    }

    /** {@code null} when the leg names none: it is blank, or it is lost. */
    private FlightDate flight(int leg) {
        String carrier = code.text(BcbpField.CARRIER, leg);
        String number = number(leg);
        String from = code.text(BcbpField.FROM, leg);
        String to = code.text(BcbpField.TO, leg);
        if (carrier.isEmpty() && number.isEmpty() && from.isEmpty() && to.isEmpty()) {
            evidence.add(code.position(leg), "leg " + leg + " is blank", "no flight");
            return null;
        }
        if (carrier.isEmpty()) {
            carrier = code.text(BcbpField.MARKETING, leg);
            if (carrier.isEmpty()) {
                lose(" leg " + leg, "The leg names no airline; the scanner sends the code whole",
                        code.position(BcbpField.CARRIER, leg), "the designator of the operating carrier");
                return null;
            }
            evidence.add(code.position(BcbpField.CARRIER, leg), "no operating carrier", "the marketing carrier");
        }
        if (number.isEmpty()) {
            evidence.add(code.position(BcbpField.FLIGHT, leg), "no flight number", "an open flight of this airline on this day");
            number = OPEN;
        }
        return new FlightDate(carrier, number, day(leg), Texts.orNull(from), Texts.orNull(to));
    }

    private String number(int leg) {
        String text = code.text(BcbpField.FLIGHT, leg).replace(" ", "");
        int from = 0;
        while (from < text.length() - 1 && text.charAt(from) == '0') {
            from++;
        }
        return Texts.part(text, from, text.length());
    }

    private LocalDate day(int leg) {
        LocalDate found = JulianDay.nearest(code.text(BcbpField.DAY, leg), reference);
        if (found == null) {
            evidence.add(code.position(BcbpField.DAY, leg), "no day of a year", "the day of the scan");
            return reference;
        }
        return found;
    }

    private Integer sequence(int leg) {
        int number = code.number(BcbpField.SEQUENCE, leg);
        return number < 0 ? null : number;
    }

    private String ticket(int leg) {
        String airline = code.text(BcbpField.NUMERIC_CODE, leg);
        if (airline.isEmpty()) {
            return null;
        }
        String number = airline + code.text(BcbpField.SERIAL, leg);
        return AirlineDates.digits(number, 13) ? number : null;
    }

    private List<LoyaltyMembership> memberships(int leg, FlightDate flight) {
        String number = code.text(BcbpField.MEMBER, leg);
        if (number.isEmpty()) {
            return List.of();
        }
        String carrier = code.text(BcbpField.MEMBER_CARRIER, leg);
        Position at = code.position(BcbpField.MEMBER, leg);
        if (carrier.isEmpty()) {
            evidence.add(at, "a frequent flyer number without an airline", "that of " + flight.carrier());
            carrier = flight.carrier();
        }
        return List.of(new LoyaltyMembership(at, carrier, number, null));
    }
}
