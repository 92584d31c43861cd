package aero.interline.cli.corpus;

import aero.interline.contracts.exchange.Reading;
import java.util.Locale;

/**
 * How much of the messages of one format was recovered. A record is what the format transports, for PNRGOV a PNR, for BCBP a code; a
 * message that was refused as a whole counts as one record at least. In files of many records each record counts by itself.
 */
final class Recovery {

    private final String format;
    private int files;
    private int records;
    private int recovered;
    private int facts;
    private int repaired;
    private int dead;

    Recovery(String format) {
        this.format = format;
    }

    void add(Reading reading) {
        files++;
        facts += reading.facts().size();
        recovered += read(reading);
        records += read(reading) + lost(reading);
        repaired += reading.evidence().isEmpty() ? 0 : 1;
        dead += reading.rejected() ? 1 : 0;
    }

    /** Each fact is a record of its own, except the legs of one boarding pass, which is one code. */
    private static int read(Reading reading) {
        return reading.format().equals("bcbp")
                ? (int) reading.facts().stream().mapToInt(each -> each.at().segment()).distinct().count()
                : reading.facts().size();
    }

    /** A record of a file. */
    void addRecord(Reading reading) {
        add(reading);
        files--;
    }

    /** @param refused whether nothing of the file is taken */
    void endFile(boolean refused) {
        files++;
        if (refused) {
            facts = 0;
            recovered = 0;
            dead++;
        }
    }

    void add(Recovery other) {
        files += other.files;
        records += other.records;
        recovered += other.recovered;
        facts += other.facts;
        repaired += other.repaired;
        dead += other.dead;
    }

    private static int lost(Reading reading) {
        return reading.rejected() ? Math.max(1, reading.losses().size()) : reading.losses().size();
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "format=%s files=%d records=%d facts=%d repaired=%d dead=%d recovered=%.3f",
                format, files, records, facts, repaired, dead, records == 0 ? 1.0 : (double) recovered / records);
    }
}
