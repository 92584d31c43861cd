package aero.interline.formats.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aero.interline.contracts.exchange.Origin;
import aero.interline.formats.view.RenderedMessage.Note;
import aero.interline.formats.view.RenderedMessage.Part;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
