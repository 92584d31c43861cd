package aero.interline.formats.bcbp;

import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.airline.Numbers;
import aero.interline.formats.airline.SeatText;
import java.nio.charset.Charset;
import java.util.Collection;

/**
 * Fields that a fact has no place for, each under its own name. They are read from the bytes after the card numbers in
 * them were masked; the security data are kept as they stand and never looked into.
 */
final class PassFragments {
    private final BcbpCode code;
    private final byte[] body;
    private final Charset charset;

    PassFragments(BcbpCode code, byte[] body, Charset charset) {
        this.code = code;
        this.body = body;
        this.charset = charset;
    }

    void ofPass(Collection<Fragment> to) {
        for (BcbpCode.Field each : code.fields()) {
            if (each.leg() == 0 || each.kind().section == BcbpField.Section.ISSUE) {
                keep(each, to);
            }
        }
    }

    void ofLeg(int leg, Collection<Fragment> to) {
        for (BcbpCode.Field each : code.fields()) {
            if (each.leg() == leg && each.kind().section != BcbpField.Section.ISSUE) {
                keep(each, to);
            }
        }
    }

    private void keep(BcbpCode.Field field, Collection<Fragment> to) {
        boolean blank = code.text().stripped(field.from(), field.to()).isEmpty();
        if (!blank && (field.kind().keptAsFragment() || unusual(field))) {
            Position at = code.text().position(field.from(), field.to());
            to.add(new Fragment(at, field.kind().name(), new String(body, at.offset(), at.length(), charset).strip()));
        }
    }

    /** Seats, sequence numbers and tickets that the fact could not take. */
    private boolean unusual(BcbpCode.Field field) {
        int leg = field.leg();
        return switch (field.kind()) {
            case SEAT -> SeatText.number(code.text(BcbpField.SEAT, leg)) == null;
            case SEQUENCE -> Numbers.positive(code.text(BcbpField.SEQUENCE, leg), 99_999) < 0;
            case SERIAL -> code.text(BcbpField.NUMERIC_CODE, leg).length() + code.text(BcbpField.SERIAL, leg).length() != 13;
            default -> false;
        };
    }
}
