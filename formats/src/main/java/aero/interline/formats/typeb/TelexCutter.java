package aero.interline.formats.typeb;

import aero.interline.contracts.exchange.Origin;
import aero.interline.formats.Charsets;
import aero.interline.formats.file.BatchFile;
import aero.interline.formats.file.FileFormat;
import aero.interline.formats.file.MessagesFile;
import aero.interline.formats.file.RecordCutter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Cuts telexes one behind the other: before the line that opens a transmission (ZCZC), the addresses or the origin line of the next one, or,
 * where telexes have no head, before the word that announces a list behind the end of the list before.
 */
public final class TelexCutter implements RecordCutter {

    /** Recognises telexes by their first lines. */
    public static final FileFormat FORMAT = new FileFormat() {
        @Override
        public boolean recognises(Origin origin, String name, byte[] start) {
            int first = Charsets.firstVisible(start);
            return first < start.length && Telex.recognised(start, first);
        }

        @Override
        public Optional<BatchFile> open(Origin origin, InputStream in) throws IOException {
            return MessagesFile.open(origin, in, TelexCutter::new);
        }
    };

    @Override
    public int end(byte[] bytes, int from, int to, boolean last) {
        boolean texts = false; // whether the head of this telex is behind us
        boolean ended = false;
        int head = -1;
        int line = from;
        while (line < to) {
            int end = line;
            while (end < to && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            if (end == to && !last) {
                return MORE;
            }
            String text = text(bytes, line, end);
            boolean origin = Telex.isOrigin(text);
            boolean opening = text.startsWith("ZCZC") || Telex.isAddressLine(text);
            if (texts && (origin || ended && TelexKind.announcedBy(text) != null)) {
                return head >= 0 ? head : line;
            }
            if (opening && head < 0) {
                head = line;
            } else if (!opening && !text.isEmpty()) {
                head = -1;
            }
            texts |= origin || TelexKind.announcedBy(text) != null;
            ended |= text.startsWith("END");
            line = end;
            while (line < to && (bytes[line] == '\n' || bytes[line] == '\r')) {
                line++;
            }
        }
        return last ? to : MORE;
    }

    private static String text(byte[] bytes, int from, int end) {
        String text = new String(bytes, from, Math.min(end - from, 2 * Telex.LONGEST_LINE), StandardCharsets.ISO_8859_1);
        return text.strip().replaceAll("^\\p{Cntrl}+|\\p{Cntrl}+$", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public Optional<byte[]> message(byte[] bytes, int from, int end) {
        for (int i = from; i < end; i++) {
            if (bytes[i] < 0 || bytes[i] > ' ') {
                return Optional.of(Arrays.copyOfRange(bytes, from, end));
            }
        }
        return Optional.empty();
    }
}
