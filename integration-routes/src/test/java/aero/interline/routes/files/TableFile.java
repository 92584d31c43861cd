package aero.interline.routes.files;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.file.BatchFile;
import aero.interline.formats.file.FileRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A made-up table: {@code TABLE} or {@code WHOLE} in the first line, then a record a line, {@code BAD} for one that
 * cannot be read, {@code END 3} for a trailer that does not fit unless there are three records.
 */
final class TableFile implements BatchFile {

    private final BufferedReader lines;
    private final boolean whole;
    private int number = 1;
    private int records;
    private Rejection refusal;

    private TableFile(BufferedReader lines, boolean whole) {
        this.lines = lines;
        this.whole = whole;
    }

    static Optional<BatchFile> open(Origin origin, String name, InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String first = lines.readLine();
        boolean table = "TABLE".equals(first) || "WHOLE".equals(first);
        return table ? Optional.of(new TableFile(lines, "WHOLE".equals(first))) : Optional.empty();
    }

    @Override
    public String format() {
        return "table";
    }

    @Override
    public boolean takenWhole() {
        return whole;
    }

    @Override
    public Optional<FileRecord> next() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            return Optional.empty();
        }
        number++;
        if (line.startsWith("END ")) {
            if (Integer.parseInt(line.substring(4)) != records) {
                refusal = new Rejection(null, ErrorCode.FEED_TOTALS_WRONG, "The trailer counts " + line.substring(4)
                        + " records", Position.NONE, null);
            }
            return Optional.of(new FileRecord(number, 0, line.length(), null, null));
        }
        records++;
        byte[] body = line.getBytes(StandardCharsets.UTF_8);
        Rejection bad = line.startsWith("BAD")
                ? new Rejection(null, ErrorCode.RECORD_INVALID, "The record is bad", Position.NONE, null) : null;
        Reading reading = new Reading("table", body, List.of(), bad, List.of(), List.of(), List.of());
        return Optional.of(new FileRecord(number, 0, body.length, line, reading));
    }

    @Override
    public Optional<Rejection> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public List<SequenceNumber> sequences() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
