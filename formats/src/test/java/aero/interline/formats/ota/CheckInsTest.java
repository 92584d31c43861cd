package aero.interline.formats.ota;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.formats.FormatReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A check-in system and a name list speak of the same entry of a flight. */
class CheckInsTest {
    private static final Origin ORIGIN = new Origin("departure", null, Instant.parse("2026-11-22T12:00:00Z"));

    private static List<PassengerListed> listed(String text) {
        return new FormatReader().read(ORIGIN, text.getBytes(StandardCharsets.UTF_8)).facts().stream()
                .map(PassengerListed.class::cast).toList();
    }

    private static String person(int number, String given, String surname, String booking) {
        return "<PassengerInfo RPH='" + number + "'><PassengerName><GivenName>" + given + "</GivenName><Surname>" + surname
                + "</Surname></PassengerName>" + booking + "</PassengerInfo>";
    }

    private static String checkIn(String people, String entries) {
        return "<OTA_AirCheckInRS xmlns='http://www.opentravel.org/OTA/2003/05' TimeStamp='2026-11-22T09:00:00Z' Version='2.0'><Success/>"
                + "<AirCheckInInfo><FlightInfo RPH='1'><CarrierInfo Code='LH' FlightNumber='0400'/>"
                + "<DepartureInformation LocationCode='FRA' DateOfDeparture='2026-11-23'/><ArrivalInformation LocationCode='JFK'/></FlightInfo>"
                + people + entries + "</AirCheckInInfo></OTA_AirCheckInRS>";
    }

    @Test
    void aCheckInMeetsTheEntryOfTheNameList() {
        PassengerListed expected = listed("MUCKKLH\n.FRARMLH 211000\nPNL\nLH400/23NOV FRA PART1\n-JFK002Y\n1O'NEILL/MARY ANNMRS\n"
                + ".L/XYZ789/1A\n.L/ABC123/LH\n1EXAMPLE/BOBMR\n.L/ABC123/LH\nENDPNL\n").get(0);
        String booking = "<BookingInfo><BookingReferenceID ID='ABC123'><CompanyName Code='LH'/></BookingReferenceID></BookingInfo>";
        PassengerListed came = listed(checkIn(person(1, "Mary Ann", "O'Neill", booking),
                "<PassengerFlightInfo FlightRPH='1' PassengerRPH='1' DCS_PassengerRefNumber='77'/>")).get(0);

        assertThat(came.entry()).isEqualTo(expected.entry());
        assertThat(came.flight().text()).isEqualTo(expected.flight().text());
        assertThat(came.flight().origin()).isEqualTo(expected.flight().origin());
        assertThat(came.list()).isEqualTo(expected.list());
        assertThat(came.standing()).isEqualTo(PassengerListed.Standing.CHECKED_IN);
    }

    @Test
    void aCheckInIsOrderedAmongTheIssuesOfTheNameListByWhenItWasTold() {
        PassengerListed before = listed("MUCKKLH\n.FRARMLH 211000\nPNL\nLH400/23NOV FRA PART1\n-JFK001Y\n1EXAMPLE/BOBMR\nENDPNL\n").get(0);
        PassengerListed behind = listed("MUCKKLH\n.FRARMLH 221100\nADL\nLH400/23NOV FRA PART1\n-JFK001Y\nDEL\n1EXAMPLE/BOBMR\nENDADL\n").get(0);
        String entry = "<PassengerFlightInfo FlightRPH='1' PassengerRPH='1'/>";
        String message = checkIn(person(1, "Bob", "Example", ""), entry);
        PassengerListed came = listed(message).get(0);
        assertThat(came.version().lastModified()).isEqualTo("2026-11-22T09:00:00Z")
                .isAfter(before.version().lastModified()).isBefore(behind.version().lastModified());
        PassengerListed undated = listed(message.replace(" TimeStamp='2026-11-22T09:00:00Z'", "")).get(0);
        assertThat(undated.version().lastModified()).isEqualTo(ORIGIN.receivedAt());
    }

    @Test
    void withoutALocatorNamesakesStayApart() {
        List<PassengerListed> listed = listed(checkIn(person(1, "Tom", "Example", "") + person(2, "Tom", "Example", ""),
                "<PassengerFlightInfo FlightRPH='1' PassengerRPH='1' DCS_PassengerRefNumber='77'/>"
                        + "<PassengerFlightInfo FlightRPH='1' PassengerRPH='2' DCS_PassengerRefNumber='78'/>"));
        assertThat(listed).extracting(PassengerListed::entry).containsExactly("JFK/77/EXAMPLE/TOM", "JFK/78/EXAMPLE/TOM");
    }
}
