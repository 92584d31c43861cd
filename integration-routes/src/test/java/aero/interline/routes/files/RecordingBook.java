package aero.interline.routes.files;

import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.FileIntake;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Enters files in memory, by delivery id and content. */
final class RecordingBook implements FileIntake {

    record Entry(long id, String content, long size, Outcome outcome, Rejection refusal) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private Rejection atBeginning;
    private Rejection atEnd;

    /** From now on files are refused when they begin or when they finish. */
    synchronized void refuse(Rejection atBeginning, Rejection atEnd) {
        this.atBeginning = atBeginning;
        this.atEnd = atEnd;
    }

    @Override
    public synchronized Decision begin(Capture file, String format, byte[] contentHash) {
        String content = HexFormat.of().formatHex(contentHash);
        Entry first = entries.values().stream().filter(each -> each.content().equals(content)).findFirst().orElse(null);
        Entry known = entries.get(file.deliveryId());
        Outcome outcome = first != null ? Outcome.DUPLICATE : atBeginning != null ? Outcome.DEAD : Outcome.PARKED;
        Entry entry = known != null ? known : new Entry(1000L + entries.size(), content, file.size(), outcome, atBeginning);
        entries.put(file.deliveryId(), entry);
        return decision(entry, first);
    }

    @Override
    public synchronized Decision finish(long file, Rejection reason, List<SequenceNumber> sequences) {
        Rejection refusal = atEnd == null ? reason : atEnd;
        Map.Entry<String, Entry> found =
                entries.entrySet().stream().filter(each -> each.getValue().id() == file).findFirst().orElseThrow();
        Entry before = found.getValue();
        Entry entry = before.outcome() != Outcome.PARKED ? before
                : new Entry(file, before.content(), before.size(), refusal == null ? Outcome.APPLIED : Outcome.DEAD, refusal);
        found.setValue(entry);
        return decision(entry, null);
    }

    synchronized Entry only() {
        if (entries.size() != 1) {
            throw new AssertionError(entries.toString());
        }
        return entries.values().iterator().next();
    }

    private static Decision decision(Entry entry, Entry first) {
        return new Decision(entry.id(), entry.outcome(), entry.refusal() == null ? null : entry.refusal().code(), 0, 0,
                first == null ? null : first.id(), entry.refusal() == null ? null : entry.refusal().text(), false);
    }
}
