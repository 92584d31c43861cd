package aero.interline.formats.bcbp;

import aero.interline.contracts.exchange.Origin;
import aero.interline.formats.Charsets;
import aero.interline.formats.file.BatchFile;
import aero.interline.formats.file.FileFormat;
import aero.interline.formats.file.MessagesFile;
import aero.interline.formats.file.RecordCutter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Cuts bare boarding pass codes, one a line, with the lines behind each that do not begin like a code: long lines are wrapped. */
public final class CodeCutter implements RecordCutter {

    /** Recognises codes by the first lines; a scanner's JSON is JSON. */
    public static final FileFormat FORMAT = new FileFormat() {
        @Override
        public boolean recognises(Origin origin, String name, byte[] start) {
            int first = Charsets.firstVisible(start);
            return first < start.length && start[first] != '{' && start[first] != '[' && CodeShape.lines(start, first, false);
        }

        @Override
        public Optional<BatchFile> open(Origin origin, InputStream in) throws IOException {
            String declared = origin.declaredFormat() == null ? BcbpFormat.NAME : origin.declaredFormat();
            Origin codes = new Origin(origin.system(), declared, origin.receivedAt(), origin.programme());
            return MessagesFile.open(codes, in, CodeCutter::new);
        }
    };

    @Override
    public int end(byte[] bytes, int from, int to, boolean last) {
        boolean code = false;
        for (int line = from; line < to; ) {
            int next = line;
            while (next < to && bytes[next] != '\n' && bytes[next] != '\r') {
                next++;
            }
            while (next < to && (bytes[next] == '\n' || bytes[next] == '\r')) {
                next++;
            }
            if (next + 20 > to && !last) {
                return MORE;
            }
            code |= CodeLines.begins(bytes, line);
            if (next < to && (!code || CodeLines.begins(bytes, next))) {
                return next;
            }
            line = next;
        }
        return to;
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
