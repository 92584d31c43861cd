package aero.interline.formats.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.formats.FormatReader;
import aero.interline.formats.view.MessageRenderer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents made to hurt: each gets an answer soon, and nothing outside the message is ever read. */
class HostileXmlTest {

    private static Reading read(String text) {
        Reading reading = new FormatReader().read(new Origin("distributor", null, Instant.EPOCH), text.getBytes(StandardCharsets.UTF_8));
        new MessageRenderer().render(reading);
        return reading;
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        String bomb = "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><OTA_PingRQ>&b;</OTA_PingRQ>";
        assertThat(read(bomb).rejection().code().code()).isEqualTo("ITL-1602");
        assertThat(read("<!DOCTYPE l SYSTEM 'file:///etc/passwd'><OTA_PingRQ/>").rejection().code().code()).isEqualTo("ITL-1602");
        assertThat(read("<!DOCTYPE l PUBLIC 'x' 'http://127.0.0.1:9/x.dtd'><OTA_PingRQ/>").rejection().code().code()).isEqualTo("ITL-1602");
        assertThat(read("<OTA_PingRQ>&secret;</OTA_PingRQ>").rejection().code().code()).isEqualTo("ITL-1602");
    }

    @Test
    void nothingIsIncluded() {
        Reading reading = read("<OTA_ProfileCreateRQ xmlns:xi='http://www.w3.org/2001/XInclude'><UniqueID Type='21' ID='A1'/><Profile><Customer>"
                + "<PersonName><Surname>A<xi:include href='file:///etc/hostname' parse='text'/></Surname></PersonName></Customer></Profile>"
                + "</OTA_ProfileCreateRQ>");
        assertThat(reading.facts().toString()).contains("surname=A,");
    }

    static Stream<Arguments> largeOnes() {
        return Stream.of(
                Arguments.of("deep", "<OrderViewRS>".repeat(10_000)),
                Arguments.of("siblings", "<OrderViewRS>" + "<b/>".repeat(1_000_000) + "</OrderViewRS>"),
                Arguments.of("attributes", "<OrderViewRS" + numbered(500_000, " a%d='1'") + "/>"),
                Arguments.of("names of attributes", "<OrderViewRS>" + numbered(200_000, "<b c%d='1'/>") + "</OrderViewRS>"),
                Arguments.of("prefixes", "<OrderViewRS>" + numbered(200_000, "<p%d:b/>") + "</OrderViewRS>"),
                Arguments.of("roots", "<a/>".repeat(1_000_000)),
                Arguments.of("a long name", "<" + "a".repeat(5_000_000)),
                Arguments.of("a cut comment", "<!--".repeat(1_000_000)),
                Arguments.of("a cut section", "<OrderViewRS>" + "<![CDATA[".repeat(500_000)),
                Arguments.of("text", "<OrderViewRS>" + "x".repeat(10_000_000) + "</OrderViewRS>"),
                Arguments.of("a long value", "<OrderViewRS a='" + "x".repeat(10_000_000) + "'/>"),
                Arguments.of("small entities", "<OrderViewRS>" + "&amp;".repeat(1_000_000) + "</OrderViewRS>"),
                Arguments.of("header lines", "Host: x\n".repeat(1_000_000)),
                Arguments.of("orders", "<OrderViewRS>" + "<Order OrderID='A1234'/>".repeat(100_000) + "</OrderViewRS>"),
                Arguments.of("passengers, flights and services that point to each other", crossReferences(15_000)),
                Arguments.of("adults and infants", "<OTA_AirBookRS><AirReservation><BookingReferenceID ID='ABCDEF'/>" + numbered(20_000,
                        "<AirTraveler PassengerTypeCode='INF'><Surname>A%d</Surname></AirTraveler>") + "</AirReservation></OTA_AirBookRS>"));
    }

    private static String numbered(int count, String pattern) {
        StringBuilder text = new StringBuilder();
        String[] around = pattern.split("%d");
        for (int i = 0; i < count; i++) {
            text.append(around[0]).append(i).append(around[1]);
        }
        return text.toString();
    }

    private static String crossReferences(int count) {
        return "<OrderViewRS><Response><Order OrderID='ABCDE1' Owner='XX'>"
                + numbered(count, "<Service><PassengerRef>P1 P%d</PassengerRef><SegmentRef>S1 S2 S3</SegmentRef></Service>")
                + "</Order><DataLists><PassengerList>" + numbered(count, "<Passenger PassengerID='P%d'><Surname>A</Surname></Passenger>")
                + "</PassengerList><FlightSegmentList>" + numbered(count, "<FlightSegment SegmentKey='S%d'/>")
                + "</FlightSegmentList></DataLists></Response></OrderViewRS>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("largeOnes")
    void tooMuchOfAnythingCostsNoMoreThanItsBytes(String what, String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(read(text).body()).as(what).isNotEmpty());
    }
}
