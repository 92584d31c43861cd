package aero.interline.routes.broker;

import org.apache.activemq.artemis.core.journal.impl.JournalFilesRepository;
import org.apache.activemq.artemis.core.journal.impl.JournalImpl;

/**
 * Has a journal forget what nobody waits for any more. By itself it keeps files to use them again, with all that ever
 * stood in them, until something is written over it.
 */
final class JournalCleaning {

    private static final int LONGEST_MS = 120_000;

    private final JournalImpl journal;

    JournalCleaning(JournalImpl journal) {
        this.journal = journal;
    }

    /** Files that wait to be used go first, then those in use are left behind for what is still needed of them. */
    void run() throws Exception {
        JournalFilesRepository files = journal.getFilesRepository();
        deleteFree(files);
        for (int opened = files.getOpenedFilesCount(); opened >= 0; opened--) {
            journal.forceMoveNextFile();
        }
        journal.scheduleCompactAndBlock(LONGEST_MS);
        deleteFree(files);
    }

    private static void deleteFree(JournalFilesRepository files) throws Exception {
        while (files.getFreeFilesCount() > 0) {
            files.getFreeFile().getFile().delete();
        }
    }
}
