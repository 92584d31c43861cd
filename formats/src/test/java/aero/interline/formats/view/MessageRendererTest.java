package aero.interline.formats.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aero.interline.contracts.exchange.Origin;
import aero.interline.formats.Corpus;
import aero.interline.formats.view.RenderedMessage.Note;
import aero.interline.formats.view.RenderedMessage.Part;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageRendererTest {
    private static final String MESSAGE = """
            UNB+IATA:1+LH++261122:0900+7'
            UNH+1+PNRGOV:13:1:IA'
            MSG+:22'
            TVL+231126:1030+FRA+JFK+LH+400'
            SRC'
            RCI+LH:ABC123::011126:0800'
            TIF+EXAMPLE+ANNAMRS:A:1'
            FOP+CC::100.00:VI:4111111111111111:0927'
            TVL+231126:1030::1330+FRA+JFK+LH+400:Y
            RPI+1+HK'
            UNT+9+1'
            UNZ+1+7'
            """;

    private static RenderedMessage render(String body) {
        return new MessageRenderer().render(new Origin("booking", null, Instant.EPOCH), body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everySegmentIsAPieceWithItsPlaceMeaningAndParts() {
        RenderedMessage message = render(MESSAGE);
        assertThat(message.pieces()).extracting(Piece::tag).containsExactly("UNB", "UNH", "MSG", "TVL", "SRC", "RCI", "TIF",
                "FOP", "TVL", "RPI", "UNT", "UNZ");
        assertThat(message.pieces()).extracting(Piece::depth).containsExactly(0, 0, 1, 1, 1, 2, 2, 3, 2, 3, 0, 0);
        Piece traveller = message.pieces().get(6);
        assertThat(traveller.meaning()).isEqualTo("traveller");
        assertThat(traveller.at().line()).isEqualTo(7);
        assertThat(traveller.parts()).extracting(Part::meaning, Part::value)
                .contains(tuple("given name", "ANNAMRS"));
    }

    @Test
    void repairsStandAtTheirPieces() {
        RenderedMessage message = render(MESSAGE);
        assertThat(message.pieces().get(8).notes()).extracting(Note::found)
                .containsExactly("no terminator before the line break");
        assertThat(message.pieces().get(10).notes()).extracting(Note::found).containsExactly("UNT declares 9 segments");
    }

    @Test
    void cardNumbersAreNeverShown() {
        assertThat(render(MESSAGE).pieces().get(7).raw()).contains("XXXXXXXXXXXX1111").doesNotContain("4111");
    }

    @Test
    void lossesStandAtTheirPieces() {
        RenderedMessage message = render(MESSAGE.replace("RCI+LH:ABC123", "RCI+LH:"));
        assertThat(message.pieces().get(5).notes()).anySatisfy(note -> {
            assertThat(note.loss()).isTrue();
            assertThat(note.assumed()).contains("RCI");
        });
    }

    private static List<String> parts(RenderedMessage message, int piece) {
        return message.pieces().get(piece).parts().stream().map(each -> each.meaning() + "=" + each.value()).toList();
    }

    @Test
    void everyElementOfABookingTelexHasItsMeaning() {
        RenderedMessage message = render("""
                FRARMLH
                .MUCRM1A 211000
                MUC1A ABC123/9PO4/23497544/LON/1A/T/GB/EUR
                1EXAMPLE/ANNAMRS 2SAMPLE/BERTMR/CARLMSTR
                LH400Y10DEC FRAJFK HK3/1030 1330
                SSR TKNE LH HK1 FRAJFK0400Y10DEC-1EXAMPLE/ANNAMRS.2202409876543C1
                SSR DOCS LH HK1/P/DEU/C01X00T47/DEU/12AUG64/F/31OCT30/EXAMPLE/ANNA-1EXAMPLE/ANNAMRS
                SSR OTHS LH///AND MORE
                OSI LH VIP MINISTER
                """);
        assertThat(parts(message, 0)).containsExactly("address=FRARMLH");
        assertThat(parts(message, 1)).containsExactly("sender=MUCRM1A", "day and time=211000");
        assertThat(parts(message, 2)).containsExactly("city=MUC", "system=1A", "locator=ABC123", "office=9PO4", "IATA number=23497544",
                "city=LON", "system=1A", "type=T", "country=GB", "currency=EUR");
        assertThat(parts(message, 3)).containsExactly("seats=1", "surname=EXAMPLE", "given name and title=ANNAMRS", "seats=2", "surname=SAMPLE",
                "given name and title=BERTMR", "given name and title=CARLMSTR");
        assertThat(parts(message, 4)).containsExactly("airline=LH", "number=400", "class=Y", "day=10DEC", "from=FRA", "to=JFK", "status=HK",
                "seats=3", "departs=1030", "arrives=1330");
        assertThat(parts(message, 5)).containsExactly("code=TKNE", "airline=LH", "status=HK", "number=1", "flight=FRAJFK0400Y10DEC",
                "for=1EXAMPLE/ANNAMRS", "electronic ticket=2202409876543C1");
        assertThat(parts(message, 6)).containsExactly("code=DOCS", "airline=LH", "status=HK", "number=1", "kind=P", "issued by=DEU",
                "number=C01X00T47", "nationality=DEU", "born on=12AUG64", "gender=F", "expires on=31OCT30", "surname=EXAMPLE",
                "given name=ANNA", "for=1EXAMPLE/ANNAMRS");
        assertThat(parts(message, 7)).containsExactly("code=OTHS", "airline=LH", "other service, continued=AND MORE");
        assertThat(parts(message, 8)).containsExactly("code=OSI", "airline=LH", "other information=VIP MINISTER");
    }

    @Test
    void everyElementOfAListHasItsMeaning() {
        RenderedMessage message = render("""
                MUCKKLH
                .FRARMLH 211000
                PNL
                LH400/23NOV FRA PART1
                -JFK002Y
                2EXAMPLE/ANNAMRS/BERTMR-A2 .L/ABC123/LH .O/LH456Y24LAX1830HK
                .R/TKNE HK1 2202409876543/1-1EXAMPLE/ANNAMRS
                .W/K/2/35
                .N/0555123456002/PRG
                ENDPNL
                """);
        assertThat(parts(message, 3)).containsExactly("flight=LH400", "day=23NOV", "board point=FRA", "part=PART1");
        assertThat(parts(message, 4)).containsExactly("destination=JFK", "number=002", "class=Y");
        assertThat(parts(message, 5)).containsExactly("seats=2", "surname=EXAMPLE", "given name and title=ANNAMRS", "given name and title=BERTMR",
                "travel together=A2", "record locator=.L", "locator=ABC123", "airline=LH", "goes on with=.O", "airline=LH", "number=456", "class=Y",
                "day=24", "airport=LAX", "time=1830", "status=HK");
        assertThat(parts(message, 6)).containsExactly("code=TKNE", "status=HK", "number=1", "electronic ticket=2202409876543/1",
                "for=1EXAMPLE/ANNAMRS");
        assertThat(parts(message, 7)).containsExactly("unit=K", "pieces=2", "weight=35");
        assertThat(parts(message, 8)).containsExactly("licence plate=0555123456", "pieces=002", "destination=PRG");
        assertThat(message.pieces().get(5).parts().get(6).at()).extracting("line", "column", "length").containsExactly(6, 31, 6);
    }

    /** Of the own samples. */
    @Test
    void partsOfTelexesStandInTheirOrderAndWhereTheySay() throws IOException {
        try (Stream<Path> samples = Files.list(Corpus.projectRoot().resolve("samples/typeb"))) {
            for (Path sample : samples.toList()) {
                byte[] body = Files.readAllBytes(sample);
                for (Piece piece : new MessageRenderer().render(new Origin("booking", null, Instant.EPOCH), body).pieces()) {
                    int before = piece.at().offset();
                    for (Part part : piece.parts()) {
                        assertThat(part.at().offset()).as("%s: %s", sample, part).isGreaterThanOrEqualTo(before);
                        before = part.at().end();
                    }
                    assertThat(piece.parts().isEmpty() || before <= piece.at().end()).as("%s: %s", sample, piece.raw()).isTrue();
                }
            }
        }
    }

    @Test
    void jsonIsRenderedMemberByMember() {
        RenderedMessage message = render("{\"type\":\"ReservationReported\",\"key\":{\"carrier\":\"LH\"}}");
        assertThat(message.pieces()).extracting(Piece::tag).containsExactly("", "type", "key", "carrier");
        assertThat(message.pieces().get(3).depth()).isEqualTo(2);
        assertThat(message.pieces().stream().flatMap(each -> each.notes().stream()).filter(Note::loss)).isNotEmpty();
    }

    @Test
    void anythingElseIsRenderedLineByLine() {
        assertThat(render("Dear all,\nplease find attached").pieces()).hasSize(2);
        assertThat(render("{\"broken\":\n").pieces()).hasSize(1);
        assertThat(render("").pieces()).isEmpty();
    }
}
