package aero.interline.benchmarks.parse;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Systems;
import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.Ticket;
import aero.interline.formats.FormatReader;
import aero.interline.formats.bcbp.BcbpWriter;
import aero.interline.formats.bcbp.BoardingPass;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The same reservations in other words: as booking telexes (AIRIMP), and as the boarding passes of their travellers. */
final class ReservationMessages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMM", Locale.ENGLISH);
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("ddMMMyy", Locale.ENGLISH);

    private final List<ReservationReported> reservations = new ArrayList<>();

    /** @param pnrgov messages that say what was reserved */
    ReservationMessages(List<byte[]> pnrgov) {
        FormatReader reader = new FormatReader();
        Origin origin = new Origin(Systems.BOOKING, null, MessageSet.RECEIVED);
        pnrgov.forEach(each -> reader.read(origin, each).facts().forEach(fact -> reservations.add((ReservationReported) fact)));
    }

    List<byte[]> bookings() {
        return reservations.stream().map(each -> String.join("\r\n", telex(each)).getBytes(StandardCharsets.US_ASCII)).toList();
    }

    private static List<String> telex(ReservationReported reservation) {
        List<String> lines = new ArrayList<>(List.of("FRARMLH", ".MUCRM1A 211015",
                "MUC" + reservation.key().carrier() + " " + reservation.key().locator()));
        List<Passenger> seated = reservation.passengers().stream().filter(each -> each.type() != PassengerType.INFANT).toList();
        seated.forEach(each -> lines.add("1" + glued(each.name())));
        for (AirSegment each : reservation.segments()) {
            lines.add(flight(each) + each.origin() + each.destination() + " HK" + seated.size() + "/1030 1330");
        }
        AirSegment first = reservation.segments().get(0);
        String leg = first.origin() + first.destination() + String.format(Locale.ROOT, "%04d", Integer.parseInt(first.number()))
                + first.bookingClass() + day(DAY, first);
        for (Passenger each : seated) {
            lines.add("SSR TKNE " + first.marketing() + " HK1 " + leg + "-1" + glued(each.name()) + "." + ticket(reservation, each) + "C1");
            if (each.birthDate() != null) {
                lines.add("SSR DOCS " + first.marketing() + " HK1/P/DEU/C01X00T47/DEU/" + BIRTH.format(each.birthDate()).toUpperCase(Locale.ROOT)
                        + "/" + (each.ref().hashCode() % 2 == 0 ? 'F' : 'M') + "/31OCT30/" + each.name().surname());
            }
        }
        lines.add("OSI " + first.marketing() + " CTCM 4915100000000");
        return lines;
    }

    private static String flight(AirSegment segment) {
        return segment.marketing() + segment.number() + segment.bookingClass() + day(DAY, segment) + " ";
    }

    private static String day(DateTimeFormatter format, AirSegment segment) {
        return format.format(segment.departs()).toUpperCase(Locale.ROOT);
    }

    private static String glued(PersonName name) {
        return name.surname() + "/" + name.given().replace(" ", "") + (name.title() == null ? "" : name.title());
    }

    private static String ticket(ReservationReported reservation, Passenger passenger) {
        return reservation.tickets().stream().filter(each -> passenger.ref().equals(each.passengerRef())).map(Ticket::number).findFirst()
                .orElse("2202409876541");
    }

    /** @param together how many codes a message holds, one a line */
    List<byte[]> passes(int together) {
        List<String> codes = new ArrayList<>();
        for (ReservationReported each : reservations) {
            each.passengers().stream().filter(person -> person.type() != PassengerType.INFANT)
                    .forEach(person -> codes.add(BcbpWriter.write(pass(each, person))));
        }
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i + together <= codes.size() && messages.size() < 200; i += together) {
            messages.add(codes.subList(i, i + together).stream().collect(Collectors.joining("\r\n", "", "\r\n")).getBytes(StandardCharsets.US_ASCII));
        }
        return messages;
    }

    private static BoardingPass pass(ReservationReported reservation, Passenger passenger) {
        LoyaltyMembership member = passenger.memberships().isEmpty() ? null : passenger.memberships().get(0);
        List<BoardingPass.Leg> legs = new ArrayList<>();
        for (AirSegment each : reservation.segments().subList(0, Math.min(2, reservation.segments().size()))) {
            int place = Math.floorMod(passenger.name().raw().hashCode(), 180);
            legs.add(new BoardingPass.Leg(reservation.key().locator(), each.origin(), each.destination(), each.operating(), each.number(),
                    each.departs().toLocalDate(), each.bookingClass(), place / 6 + 1 + "ABCDEF".substring(place % 6, place % 6 + 1), place + 1, "1",
                    ticket(reservation, passenger), each.marketing(), member == null ? null : member.carrier(),
                    member == null ? null : member.number(), null));
        }
        return new BoardingPass(passenger.name().surname(), passenger.name().given(), true, legs.get(0).carrier(), legs.get(0).day(),
                List.of(), legs, null);
    }
}
