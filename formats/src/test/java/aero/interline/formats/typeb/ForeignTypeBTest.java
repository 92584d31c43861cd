package aero.interline.formats.typeb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.Ticket;
import aero.interline.formats.Corpus;
import aero.interline.formats.FormatReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists and bookings of other makers, where they lie beside the project. */
class ForeignTypeBTest {
    private static final Origin ORIGIN = new Origin("departure", null, Instant.parse("2019-12-09T13:30:00Z"));
    private Path folder;

    @BeforeEach
    void whereTheSamplesAre() {
        Optional<Path> data = Corpus.foreign().map(each -> each.resolve("typeb"));
        assumeTrue(data.isPresent(), "no ../shared/data beside the project: the foreign Type B samples are not checked");
        folder = data.get();
    }

    private Reading read(String file) {
        return new FormatReader().read(ORIGIN, Corpus.bytes(folder.resolve(file)));
    }

    private List<Reading> sixParts() {
        List<byte[]> parts = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            parts.add(Corpus.bytes(folder.resolve("pnl_ut298_part" + i + "_pseudo.txt")));
        }
        return new FormatReader().readTogether(ORIGIN, parts);
    }

    @Test
    void sixPartsAreOneListOfEverybodyDeclared() {
        List<Reading> readings = sixParts();
        assertThat(readings).extracting(each -> each.facts().size()).containsExactly(13, 10, 12, 11, 10, 5);
        assertThat(readings).allSatisfy(each -> {
            assertThat(each.losses()).isEmpty();
            assertThat(each.evidence()).isEmpty();
            assertThat(each.rejection()).isNull();
        });
        List<PassengerListed> listed = readings.stream().flatMap(each -> each.facts().stream()).map(PassengerListed.class::cast).toList();
        assertThat(listed).allSatisfy(each -> {
            assertThat(each.locators()).hasSize(2);
            assertThat(each.fragments()).isEmpty();
            assertThat(each.tickets()).hasSize(1);
            assertThat(each.passenger().documents()).hasSize(1);
        });
        assertThat(listed).filteredOn(each -> each.passenger().type() == PassengerType.INFANT).hasSize(3);
        assertThat(listed).filteredOn(each -> each.passenger().type() == PassengerType.CHILD).hasSize(9);
        assertThat(listed).extracting(PassengerListed::entry).doesNotHaveDuplicates();
    }

    @Test
    void thePartsAloneSayThatTheyAreParts() {
        assertThat(read("pnl_ut298_part3_pseudo.txt").part().toString()).startsWith("Part[set=PNL/UT298/2019-12-10/AER/TJMRMUT/091320, number=3, last=false");
        assertThat(read("pnl_ut298_part6_pseudo.txt").part().last()).isTrue();
    }

    @Test
    void theAdlDeletesTwoEntriesOfThePnl() {
        List<String> entries = sixParts().stream().flatMap(each -> each.facts().stream())
                .map(each -> ((PassengerListed) each).entry()).toList();
        Reading adl = read("adl_ut298_del2paxes_pseudo.txt");
        assertThat(adl.facts()).hasSize(2).allSatisfy(each -> {
            assertThat(((PassengerListed) each).standing()).isEqualTo(PassengerListed.Standing.DELETED);
            assertThat(entries).contains(((PassengerListed) each).entry());
        });
        assertThat(adl.evidence()).isEmpty();
    }

    @Test
    void finalSalesOfNumbersAndAListOfOne() {
        assertThat(read("pfs_az123.txt")).satisfies(each -> {
            assertThat(each.rejection()).isNull();
            assertThat(each.facts()).isEmpty();
        });
        assertThat(read("pnl_ut298_checkin_pseudo.txt").facts()).hasSize(1);
    }

    @Test
    void theBookingOfThreeHasATicketForEach() {
        Reading reading = read("airimp_booking_3pax_pseudo.txt");
        ReservationReported pnr = (ReservationReported) reading.facts().get(0);
        assertThat(pnr.passengers()).hasSize(3);
        assertThat(pnr.tickets()).extracting(Ticket::passengerRef).containsExactly("1", "2", "3");
        assertThat(pnr.tickets()).extracting(Ticket::segmentRef).containsOnly("1");
        assertThat(pnr.services()).hasSize(3).allSatisfy(each -> assertThat(each.text()).startsWith("FARE ").contains(" NUC"));
        assertThat(pnr.segments()).singleElement().satisfies(each -> assertThat(each.departs()).hasToString("2008-06-02T00:00"));
        assertThat(pnr.fragments()).isEmpty();
        assertThat(reading.evidence()).isEmpty();
    }
}
