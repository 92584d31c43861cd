package aero.interline.routes.files;

import aero.interline.contracts.exchange.LateAnswers.Late;
import aero.interline.routes.shared.LateAnswerRelay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells what became of a file that was one part of a set: its first response said that it waits for the others. A second one has a
 * name of its own, since the first may have been read and taken away.
 */
public final class LateResponses implements LateAnswerRelay.Responses {

    private final Path out;

    /** @param data the hub's data directory */
    public LateResponses(Path data) {
        this.out = data.resolve("out");
    }

    @Override
    public void write(Late late) throws IOException {
        Path folder = Files.createDirectories(out.resolve(late.capture().system()));
        ClaimedFile file = ClaimedFile.of(late.capture().deliveryId(), folder);
        try (AnswerFile answers = new AnswerFile(file)) {
            answers.write(file.name(), late.reply());
            answers.publishDecided(folder);
        }
    }
}
