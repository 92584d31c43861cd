package aero.interline.routes.files;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.FactIntake;
import aero.interline.contracts.exchange.FileRecordPlace;
import aero.interline.formats.file.FileRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Hands the records of a file to the intake, a batch at a time, and writes the answers. Used by one thread. */
final class RecordBatches {

    private final String system;
    private final ClaimedFile file;
    private final long parent;
    private final FactIntake intake;
    private final FileLedger ledger;
    private final FileFlow flow;
    private final AnswerFile answers;
    private final List<FileRecord> batch = new ArrayList<>();
    private long bytes;
    /** Messages of the file so far, the file itself included. */
    private long messages = 1;

    RecordBatches(
            String system, ClaimedFile file, long parent, FactIntake intake, FileLedger ledger, FileFlow flow,
            AnswerFile answers) {
        this.system = system;
        this.file = file;
        this.parent = parent;
        this.intake = intake;
        this.ledger = ledger;
        this.flow = flow;
        this.answers = answers;
    }

    /** A header, trailer or blank record is no message. */
    void add(FileRecord record, FileLimits limits) throws IOException {
        if (record.reading() == null) {
            return;
        }
        batch.add(record);
        bytes += record.reading().body().length;
        if (batch.size() >= limits.batchSize() || bytes >= FileLimits.BATCH_BYTES) {
            flush();
        }
    }

    /** Counted before it is handed over: what a crash leaves undecided is known to be open. */
    void flush() throws IOException {
        if (batch.isEmpty()) {
            return;
        }
        List<Arrival> arrivals = batch.stream().map(this::arrival).toList();
        messages += batch.size();
        ledger.count(messages);
        List<Decision> decisions = flow.answered(() -> intake.apply(arrivals));
        ledger.answer(messages);
        for (int i = 0; i < decisions.size(); i++) {
            FileRecord record = batch.get(i);
            answers.write(Integer.toString(record.number()), record.name(), decisions.get(i));
        }
        batch.clear();
        bytes = 0;
    }

    private Arrival arrival(FileRecord record) {
        Capture capture = new Capture(system, Capture.FILE, file.deliveryId(record.number()), null, null, null,
                file.takenAt(), record.reading().body());
        return new Arrival(capture, record.reading(), new FileRecordPlace(parent, record.number()), false);
    }
}
