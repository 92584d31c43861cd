package aero.interline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.Position;
import aero.interline.formats.view.RenderedMessage.Piece;
import aero.interline.web.console.RawText.Chunk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RawTextTest {

    @Test
    void theChunksTogetherAreTheWholeText() {
        byte[] body = "noise UNB+1'\nUNH+é'tail".getBytes(StandardCharsets.UTF_8);
        List<Chunk> chunks = RawText.chunks(body, List.of(piece(6), piece(13)));
        assertThat(chunks)
                .containsExactly(new Chunk(-1, "noise "), new Chunk(0, "UNB+1'\n"), new Chunk(1, "UNH+é'tail"));
    }

    @Test
    void bytesThatAreNoUtf8AreShownAsLatin1() {
        byte[] body = "UNH+é".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(RawText.chunks(body, List.of(piece(0)))).containsExactly(new Chunk(0, "UNH+é"));
    }

    @Test
    void aTextWithoutPiecesIsOneChunk() {
        assertThat(RawText.chunks("abc".getBytes(StandardCharsets.UTF_8), List.of()))
                .containsExactly(new Chunk(-1, "abc"));
    }

    private static Piece piece(int offset) {
        return new Piece(new Position(1, 1, 1, offset, 1), 0, "X", "", "", List.of(), List.of());
    }
}
