package aero.interline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.view.MessageRenderer;
import aero.interline.formats.view.RenderedMessage;
import aero.interline.formats.view.RenderedMessage.Piece;
import aero.interline.web.console.RawText.Chunk;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RawTextTest {

    @Test
    void theChunksTogetherAreTheWholeText() {
        byte[] body = "noise UNB+1'\nUNH+é'tail".getBytes(StandardCharsets.UTF_8);
        List<Chunk> chunks = RawText.chunks(body, rendered(piece(6), piece(13)));
        assertThat(chunks)
                .containsExactly(new Chunk(-1, "noise "), new Chunk(0, "UNB+1'\n"), new Chunk(1, "UNH+é'tail"));
    }

    @Test
    void bytesThatAreNoUtf8AreShownAsLatin1() {
        byte[] body = "UNH+é".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(RawText.chunks(body, rendered(piece(0)))).containsExactly(new Chunk(0, "UNH+é"));
    }

    @Test
    void aTelexIsShownInTheLettersInWhichItWasRead() {
        assertThat(shown("QU SVOKKSU\n.LEDKKSU 220900\nPNL\nSU0030/22NOV LED PART1\n-SVO001Y\n1ИВАНОВА/АННАMRS\nENDPNL\n", "windows-1251"))
                .contains("1ИВАНОВА/АННАMRS");
    }

    @Test
    void anXmlDocumentIsShownInTheCharacterSetThatItDeclares() {
        assertThat(shown("<?xml version=\"1.0\" encoding=\"windows-1251\"?><note><name>ИВАНОВА</name></note>", "windows-1251"))
                .contains("<name>ИВАНОВА</name>");
    }

    @Test
    void aFeedThatNobodyDeclaredIsShownInTheLettersInWhichItWasRead() {
        assertThat(shown("SOME OTHER FEED OF A MAINFRAME 0001", "IBM037")).isEqualTo("SOME OTHER FEED OF A MAINFRAME 0001");
    }

    @Test
    void aTextThatNoFormatKnowsIsWindowsWhereItIsNotUtf8() {
        assertThat(shown("neither this nor that, 5 €", "windows-1252")).contains("5 €");
    }

    private static String shown(String text, String charset) {
        byte[] body = text.getBytes(Charset.forName(charset));
        RenderedMessage rendered = new MessageRenderer().render(new Origin("departure", null, Instant.EPOCH), body);
        return RawText.chunks(body, rendered).stream().map(Chunk::text).collect(Collectors.joining());
    }

    @Test
    void aTextWithoutPiecesIsOneChunk() {
        assertThat(RawText.chunks("abc".getBytes(StandardCharsets.UTF_8), rendered()))
                .containsExactly(new Chunk(-1, "abc"));
    }

    private static RenderedMessage rendered(Piece... pieces) {
        return new RenderedMessage("pnrgov", StandardCharsets.UTF_8, List.of(pieces), List.of(), false);
    }

    private static Piece piece(int offset) {
        return new Piece(new Position(1, 1, 1, offset, 1), 0, "X", "", "", List.of(), List.of());
    }
}
