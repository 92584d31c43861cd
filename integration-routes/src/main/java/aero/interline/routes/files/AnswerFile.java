package aero.interline.routes.files;

import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.OutcomeReply;
import aero.interline.contracts.exchange.Rejection;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The answer to a file: a line per record, separated by tabs, in its order. It is written beside the taken file and
 * appears whole in {@code out/<system>/}; written once more after a crash, it has the same name and the same lines.
 */
final class AnswerFile implements Closeable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    /** Bytes: with what is added the name stays within the 255 of common file systems. */
    private static final int LONGEST_NAME = 200;

    private final ClaimedFile file;
    private final BufferedWriter out;

    AnswerFile(ClaimedFile file) throws IOException {
        this.file = file;
        this.out = Files.newBufferedWriter(file.answers(), StandardCharsets.UTF_8);
        line("RECORD", "NAME", "OUTCOME", "CODE", "MESSAGE-ID", "REASON");
    }

    /**
     * @param record its number, or {@code -} for a file that is one message
     * @param name   the sender's name of it, or {@code null}
     */
    void write(String record, String name, Decision decision) throws IOException {
        line(record, name, decision.outcome().name(), code(decision.code()), Long.toString(decision.messageId()),
                decision.text() == null && decision.duplicateOf() != null ? "same content as " + decision.duplicateOf() : decision.text());
    }

    /** A record that was not taken, because the file was not. */
    void write(int record, String name, Rejection reason) throws IOException {
        line(Integer.toString(record), name, Outcome.DEAD.name(), code(reason.code()), null, reason.text());
    }

    /** What became of a file that waited. */
    void write(String name, OutcomeReply reply) throws IOException {
        line("-", name, reply.outcome().name(), reply.code(), reply.messageId(), reply.text());
    }

    private static String code(ErrorCode code) {
        return code == null ? null : code.code();
    }

    private void line(String... columns) throws IOException {
        for (int i = 0; i < columns.length; i++) {
            out.write(i == 0 ? "" : "\t");
            String text = columns[i] == null || columns[i].isBlank() ? "-" : columns[i];
            out.write(text.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " "));
        }
        out.write('\n');
    }

    /** Lets the receiver see it. */
    void publish(Path folder) throws IOException {
        publish(folder, ".response.tsv");
    }

    /** Beside the response that said that the file waits. */
    void publishDecided(Path folder) throws IOException {
        publish(folder, ".decided.response.tsv");
    }

    private void publish(Path folder, String suffix) throws IOException {
        out.close();
        try (FileChannel written = FileChannel.open(file.answers(), StandardOpenOption.WRITE)) {
            written.force(true);
        }
        String name = ClaimedFile.within(file.shownName(), LONGEST_NAME) + "." + TIME.format(file.takenAt()) + suffix;
        Files.move(file.answers(), folder.resolve(name.replace('/', '_')), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
