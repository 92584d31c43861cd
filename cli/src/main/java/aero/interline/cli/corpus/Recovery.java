package aero.interline.cli.corpus;

import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.TicketSold;
import java.util.Locale;

/**
 * How much of the messages of one format was recovered. A record is what the format transports: for PNRGOV a PNR, for lists the entry
 * of a passenger with the infant in it, for BCBP a code with all its legs, for NDC an order with its tickets, for files a row or record
 * whatever it tells; a message that was refused as a whole counts as one record at least.
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

    private static int read(Reading reading) {
        if (reading.format().startsWith("ndc-")) {
            long orders = reading.facts().stream().filter(each -> !(each instanceof TicketSold)).count();
            return (int) Math.max(orders, reading.facts().isEmpty() ? 0 : 1);
        }
        return (int) reading.facts().stream()
                .filter(each -> !(each instanceof PassengerListed entry && entry.passenger().infantOf() != null))
                .map(each -> place(reading.format(), each))
                .distinct()
                .count();
    }

    /** What a fact has in common with the others of its record. */
    private static Object place(String format, Fact fact) {
        return fact instanceof PassengerListed ? fact : format.equals("bcbp") ? (Object) fact.at().segment() : fact.at();
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
