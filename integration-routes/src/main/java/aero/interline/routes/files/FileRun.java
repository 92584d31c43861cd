package aero.interline.routes.files;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.FormatReader;
import aero.interline.formats.file.BatchFile;
import aero.interline.routes.shared.DeadReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Takes one file through gate, reading and intake. Everything may be done again from the beginning after a crash: what
 * was decided before is recognised by its delivery id, and the answers come out the same.
 */
final class FileRun {

    private final String system;
    private final FilePorts ports;
    private final FileLedger ledger;
    private final FileFlow flow;
    private final FileLimits limits;
    private final Path out;

    FileRun(String system, FilePorts ports, FileLedger ledger, FileFlow flow, FileLimits limits, Path out) {
        this.system = system;
        this.ports = ports;
        this.ledger = ledger;
        this.flow = flow;
        this.limits = limits;
        this.out = out;
    }

    /** @return what became of the whole; everything is committed and answered */
    Decision take(ClaimedFile file, Upload upload) throws IOException {
        String format = null;
        boolean whole = false;
        try (InputStream in = upload.open()) {
            Optional<BatchFile> batch = ports.files().open(origin(file), file.name(), in);
            if (batch.isPresent()) {
                format = batch.get().format();
                whole = batch.get().takenWhole();
                batch.get().close();
            }
        }
        ledger.begin(file.claim());
        ledger.count(1);
        return format == null ? single(file, upload) : many(file, upload, format, whole);
    }

    /** Gives up a file that the hub fails on, so that it does not block the folder. */
    Decision giveUp(ClaimedFile file, Upload upload, Throwable bug) throws IOException {
        ledger.begin(file.claim());
        ledger.count(1);
        String text = "The hub failed on this file: " + bug.getClass().getSimpleName() + "; its makers have to mend it";
        Rejection reason = new Rejection(null, ErrorCode.BUG, text, Position.NONE, null);
        Decision begun = begin(file, upload, FormatReader.UNKNOWN);
        ledger.answer(1);
        Decision decision = flow.answered(() -> ports.book().finish(begun.messageId(), reason, List.of()));
        return answered(file, decision);
    }

    private Decision single(ClaimedFile file, Upload upload) throws IOException {
        Arrival arrival = arrival(file, upload);
        Decision decision = flow.answered(() -> ports.intake().apply(List.of(arrival))).get(0);
        ledger.answer(1);
        return answered(file, decision);
    }

    private Arrival arrival(ClaimedFile file, Upload upload) throws IOException {
        byte[] body = {};
        if (file.size() <= limits.maxBodyBytes()) {
            try (InputStream in = upload.open()) {
                body = in.readAllBytes();
            }
        }
        if (file.size() > limits.maxBodyBytes()) {
            Capture note = note(file);
            return new Arrival(note, DeadReading.of(note, ErrorCode.BODY_TOO_LARGE, ErrorCode.BODY_TOO_LARGE.title()
                    + " (" + limits.maxBodyBytes() + " bytes), and it is no file of many records"));
        }
        Capture capture = new Capture(
                system, Capture.FILE, file.deliveryId(), null, file.shownName(), null, file.takenAt(), body);
        return new Arrival(capture, ports.reader().read(Origin.of(capture), body));
    }

    private Decision many(ClaimedFile file, Upload upload, String format, boolean whole) throws IOException {
        Decision begun = begin(file, upload, format);
        ledger.answer(1);
        if (begun.outcome() == Outcome.DUPLICATE) {
            return answered(file, begun);
        }
        Optional<Rejection> refusal = whole ? refusal(file, upload) : Optional.empty();
        if (refusal.isPresent()) {
            return refuse(file, upload, begun, refusal.get());
        }
        boolean entered = begun.outcome() != Outcome.DEAD || ledger.handedOver();
        return entered ? records(file, upload, begun) : answered(file, begun);
    }

    private Decision begin(ClaimedFile file, Upload upload, String format) throws IOException {
        byte[] hash = upload.hash(system);
        Capture note = note(file);
        return flow.answered(() -> ports.book().begin(note, format, hash));
    }

    /** One line for the whole. */
    private Decision answered(ClaimedFile file, Decision decision) throws IOException {
        try (AnswerFile answers = new AnswerFile(file)) {
            answers.write("-", file.name(), decision);
            answers.publish(out);
        }
        return decision;
    }

    /** Why a file that is taken whole is not taken, found before anything of it is applied. */
    private Optional<Rejection> refusal(ClaimedFile file, Upload upload) throws IOException {
        try (BatchFile batch = open(file, upload)) {
            Optional<Rejection> wrong = Optional.empty();
            for (var record = batch.next(); record.isPresent(); record = batch.next()) {
                Reading reading = record.get().reading();
                if (wrong.isEmpty() && reading != null && reading.rejected()) {
                    String text = "Record " + record.get().number() + " is wrong: " + reading.rejection().text()
                            + "; mend it and send the whole file again";
                    wrong = Optional.of(new Rejection(null, reading.rejection().code(), text,
                            reading.rejection().position(), reading.rejection().expected()));
                }
            }
            return batch.refusal().isPresent() ? batch.refusal() : wrong;
        }
    }

    private Decision refuse(ClaimedFile file, Upload upload, Decision begun, Rejection reason) throws IOException {
        Rejection other = new Rejection(null, ErrorCode.FEED_REFUSED_WHOLE, "The file was not taken: " + reason.text(),
                Position.NONE, null);
        try (BatchFile batch = open(file, upload); AnswerFile answers = new AnswerFile(file)) {
            for (var record = batch.next(); record.isPresent(); record = batch.next()) {
                Reading reading = record.get().reading();
                if (reading != null) {
                    answers.write(record.get().number(), record.get().name(),
                            reading.rejected() ? reading.rejection() : other);
                }
            }
            Decision decision = flow.answered(() -> ports.book().finish(begun.messageId(), reason, batch.sequences()));
            answers.publish(out);
            return decision;
        }
    }

    private Decision records(ClaimedFile file, Upload upload, Decision begun) throws IOException {
        try (BatchFile batch = open(file, upload); AnswerFile answers = new AnswerFile(file)) {
            RecordBatches batches = new RecordBatches(system, file, begun.messageId(), ports.intake(), ledger, flow, answers);
            for (var record = batch.next(); record.isPresent(); record = batch.next()) {
                batches.add(record.get(), limits);
            }
            batches.flush();
            Decision decision = flow.answered(() ->
                    ports.book().finish(begun.messageId(), batch.refusal().orElse(null), batch.sequences()));
            if (decision.outcome() == Outcome.DEAD) {
                answers.write("-", file.name(), decision); // else its sender would read of records that were taken, and no more
            }
            answers.publish(out);
            return decision;
        }
    }

    private BatchFile open(ClaimedFile file, Upload upload) throws IOException {
        InputStream in = upload.open();
        try {
            return ports.files().open(origin(file), file.name(), in)
                    .orElseThrow(() -> new IOException("the file " + file.claim() + " changed its kind while it was read"));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private Origin origin(ClaimedFile file) {
        return new Origin(system, null, file.takenAt());
    }

    /** The file as a message: its body only says what it was. */
    private Capture note(ClaimedFile file) throws IOException {
        long size = file.size();
        String line = "%s; %d bytes; %s; in the folder of what was taken".formatted(file.shownName(), size, file.claim());
        return new Capture(system, Capture.FILE_KEPT, file.deliveryId(), null, file.shownName(), null, file.takenAt(),
                line.getBytes(StandardCharsets.UTF_8)).standingFor(size);
    }
}
