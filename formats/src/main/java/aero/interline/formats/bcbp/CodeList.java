package aero.interline.formats.bcbp;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.Charsets;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Lines;
import aero.interline.formats.LossLog;
import aero.interline.formats.card.CardNumbers;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The codes of one message while they are read one after the other; card numbers are masked between and within them. */
final class CodeList {
    /** As long as most card numbers: what looks like one is taken for one, wherever it stands. */
    private static final int LONGEST_MEMBER = 15;
    /** By section: long numbers in them are by their meaning no payment cards, or nobody may touch them. */
    private static final BcbpField[][] OTHER_NUMBERS = BcbpField.bySection(EnumSet.of(BcbpField.BAGS, BcbpField.BAGS_SECOND,
            BcbpField.BAGS_THIRD, BcbpField.NUMERIC_CODE, BcbpField.SERIAL, BcbpField.MEMBER, BcbpField.SECURITY));

    private final byte[] body;
    private final Charset charset;
    private final Lines lines;
    private final EvidenceLog evidence;
    private final LossLog losses = new LossLog();
    private final List<Fact> facts = new ArrayList<>();
    private int masked;
    private int count;

    CodeList(byte[] body, EvidenceLog evidence) {
        this.body = body;
        this.evidence = evidence;
        this.charset = Charsets.of(body, evidence);
        this.lines = Lines.of(body);
    }

    void readLines(int first, Scan scan) {
        CodeLines all = new CodeLines(body, first, charset, lines, evidence);
        for (Optional<CodeText> each = all.next(); each.isPresent(); each = all.next()) {
            count++;
            take(each.get(), scan);
        }
    }

    void readJson(int from, int end, Scan scan) {
        take(CodeText.ofJson(body, from, end, ++count, lines), scan);
    }

    /** A record of the envelope that holds no code that could be read. */
    void lose(int from, int end, String text, String expected) {
        losses.add(new Rejection("code " + ++count, ErrorCode.BCBP_MALFORMED, text, lines.position(count, from, end), expected));
    }

    private void take(CodeText text, Scan scan) {
        BcbpCode code = BcbpSyntax.read(text, evidence);
        if (code == null) {
            losses.add(new Rejection("code " + count, ErrorCode.BCBP_MALFORMED,
                    "This is no boarding pass code, or too little of one; the pass is scanned again",
                    text.position(0, text.length()), "M, the number of legs, a name and at least one flight"));
            return;
        }
        mask(code);
        new PassReader(code, scan, new PassFragments(code, body, charset), evidence, losses).read(facts);
    }

    /** Everything up to the end of the code but the fields whose numbers are no cards; must come before any text is kept. */
    private void mask(BcbpCode code) {
        for (BcbpCode.Run run : code.runs()) {
            for (BcbpField each : OTHER_NUMBERS[run.section().ordinal()]) {
                if (run.has(each) && !(each == BcbpField.MEMBER && code.length(each, run.leg()) > LONGEST_MEMBER)) {
                    CardNumbers.mask(body, masked, Math.max(masked, code.text().offset(run.from(each))));
                    masked = Math.max(masked, code.text().offset(run.to(each)));
                }
            }
        }
        int end = Math.max(masked, code.text().offset(code.text().length()));
        CardNumbers.mask(body, masked, end);
        masked = end;
    }

    void finish() {
        CardNumbers.mask(body, masked, body.length);
        masked = body.length;
    }

    Position position(int from, int end) {
        return lines.position(0, from, end);
    }

    List<Fact> facts() {
        return facts;
    }

    List<Rejection> losses() {
        return losses.all();
    }
}
