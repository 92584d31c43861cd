package aero.interline.formats.typeb;

import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.formats.FormatReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Telexes as the tests write them, received on the 22nd of November 2026. */
final class Telexes {
    static final Origin ORIGIN = new Origin("departure", null, Instant.parse("2026-11-22T12:00:00Z"));
    static final String HEAD = "MUCKKLH\n.FRARMLH 211000\n";
    static final String FLIGHT = "LH400/23NOV FRA PART1\n";

    private Telexes() {}

    static Reading read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading read(byte[] body) {
        return new FormatReader().read(ORIGIN, body);
    }

    static Reading pnl(String entries) {
        return read(HEAD + "PNL\n" + FLIGHT + entries + "ENDPNL\n");
    }

    static Reading adl(String entries) {
        return read(HEAD + "ADL\n" + FLIGHT + entries + "ENDADL\n");
    }

    static Reading pfs(String entries) {
        return read(HEAD + "PFS\n" + FLIGHT + entries + "ENDPFS\n");
    }

    static Reading airimp(String lines) {
        return read("FRARMLH\n.MUCRM1A 211000\n" + lines);
    }

    static List<Reading> together(String... parts) {
        return new FormatReader().readTogether(ORIGIN,
                Stream.of(parts).map(each -> each.getBytes(StandardCharsets.UTF_8)).toList());
    }

    static List<PassengerListed> listed(Reading reading) {
        return reading.facts().stream().map(PassengerListed.class::cast).toList();
    }

    static PassengerListed only(Reading reading) {
        List<PassengerListed> listed = listed(reading);
        if (listed.size() != 1) {
            throw new AssertionError(listed.size() + " entries: " + reading);
        }
        return listed.get(0);
    }

    static ReservationReported booking(Reading reading) {
        if (reading.facts().size() != 1) {
            throw new AssertionError(reading.facts().size() + " bookings: " + reading);
        }
        return (ReservationReported) reading.facts().get(0);
    }

    static List<String> found(Reading reading) {
        return reading.evidence().stream().map(Evidence::found).toList();
    }
}
