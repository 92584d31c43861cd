package aero.interline.formats.fixed;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.LossLog;
import aero.interline.formats.airline.FactKeys;
import aero.interline.formats.airline.KeyRing;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a feed from bytes that are all there. A feed is taken whole or not at all; a header with one record and no trailer
 * is one record of a feed by itself.
 */
final class FeedReading {
    private final FeedLayout layout;
    private final Origin origin;
    private final byte[] body;
    private final EvidenceLog evidence;
    private final List<Fact> facts = new ArrayList<>();
    private final LossLog losses = new LossLog();
    private final FeedTotals totals;
    private FeedHeader header;
    private Rejection wrongTotals;

    FeedReading(FeedLayout layout, Origin origin, byte[] body, EvidenceLog evidence) {
        this.layout = layout;
        this.origin = origin;
        this.body = body;
        this.evidence = evidence;
        this.totals = new FeedTotals(layout);
    }

    Reading read() {
        int number = 0;
        FeedFrame last = null;
        for (FeedFrame frame = FeedFrame.at(layout, body, 0, body.length); frame != null;
                frame = frame.broken() ? null : FeedFrame.at(layout, body, frame.to(), body.length)) {
            number++;
            last = frame;
            record(frame, number);
        }
        boolean alone = totals.count() == 1 && !totals.ended();
        if (!totals.ended() && !alone && losses.all().isEmpty()) {
            wrongTotals = new Rejection(null, ErrorCode.FEED_TOTALS_WRONG, "The feed has no trailer; send the whole file again",
                    FeedFrame.position(number, last == null ? 0 : last.start(), last == null ? 0 : last.start(), 0), "a " + layout.trailer().name);
        }
        List<Rejection> lost = losses.all();
        Rejection rejection = lost.isEmpty() ? wrongTotals : lost.get(0);
        List<Fact> taken = rejection == null ? facts : List.of();
        KeyRing keys = new KeyRing();
        facts.forEach(each -> FactKeys.collect(each, keys));
        List<SequenceNumber> sequences = header == null || alone ? List.of() : header.sequences(layout);
        return new Reading(layout.name, body, taken, rejection, lost, evidence.inMessageOrder(), keys.all(), null, sequences);
    }

    private void record(FeedFrame frame, int number) {
        RecordKind kind = layout.recordAt(body, frame.from(), frame.to());
        String fault = frame.broken() ? frame.fault() : kind == null ? "a record of type " + layout.types()
                : totals.ended() ? "nothing behind the trailer" : kind.item == layout.header() && number > 1 ? "one header" : null;
        if (fault != null) {
            FeedMask.mask(body, frame.start(), frame.broken() ? body.length : frame.to());
            losses.add(new Rejection("record " + number, ErrorCode.RECORD_INVALID, "No record can be read at byte " + frame.start()
                    + "; mend the file and send it again", FeedFrame.position(number, frame.start(), frame.start(), frame.to() - frame.start()), fault));
            return;
        }
        CobolRecord record = new CobolRecord(kind.item, body, frame.from(), frame.to());
        if (kind.item == layout.header()) {
            header = FeedHeader.of(layout, record);
        } else if (kind.item == layout.trailer()) {
            wrongTotals = totals.check(record, number, frame.start(), 0);
        } else {
            FeedMask.apply(record, body);
            FieldValues values = new FieldValues(kind, record, number, frame.start());
            Position at = FeedFrame.position(number, frame.start(), frame.start(), frame.to() - frame.start());
            facts.addAll(new FeedFacts(header == null ? LoyaltyMembership.UNKNOWN_PROGRAMME : header.programme(), origin, evidence).of(kind, values, at));
            if (values.loss() != null) {
                losses.add(values.loss());
            }
            totals.add(record);
        }
    }
}
