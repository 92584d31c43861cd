package aero.interline.routes.files;

import aero.interline.routes.shared.PropertiesFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * How many messages came in the files of one system, counted by the gate before the intake sees them (invariant I9). Of the
 * file under way it knows how many were counted and how many of these the intake has answered; when a file is
 * begun anew after a crash, what was counted is not counted again.
 */
final class FileLedger {

    private final PropertiesFile file;
    private long finished;
    private String claim;
    private long counted;
    private long answered;

    FileLedger(Path file) throws IOException {
        this.file = new PropertiesFile(file);
        Properties kept = this.file.read();
        finished = Long.parseLong(kept.getProperty("finished", "0"));
        claim = kept.getProperty("claim", "");
        counted = Long.parseLong(kept.getProperty("counted", "0"));
        answered = Long.parseLong(kept.getProperty("answered", "0"));
    }

    /** Messages that ever came. */
    synchronized long received() {
        return finished + counted;
    }

    /** Those of them that the intake has not answered. */
    synchronized long open() {
        return counted - answered;
    }

    /** The claim under way, or an empty text. */
    synchronized String claim() {
        return claim;
    }

    /** Whether the intake was given records of the file under way, now or before a crash. */
    synchronized boolean handedOver() {
        return counted > 1;
    }

    synchronized void begin(String of) {
        if (!claim.equals(of)) {
            end();
            claim = of;
        }
    }

    /** @param messages of this file that were handed to the intake or are about to be */
    synchronized void count(long messages) {
        if (messages > counted) {
            counted = messages;
            keep();
        }
    }

    /** @param messages of this file that the intake has answered */
    synchronized void answer(long messages) {
        if (messages > answered) {
            answered = Math.min(messages, counted);
            keep();
        }
    }

    /** Nothing more comes of this file. */
    synchronized void end() {
        finished += counted;
        claim = "";
        counted = 0;
        answered = 0;
        keep();
    }

    private void keep() {
        Properties kept = new Properties();
        kept.setProperty("finished", Long.toString(finished));
        kept.setProperty("claim", claim);
        kept.setProperty("counted", Long.toString(counted));
        kept.setProperty("answered", Long.toString(answered));
        try {
            file.replace(kept);
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger of received files " + file + " cannot be written", e);
        }
    }
}
