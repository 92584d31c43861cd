package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.Rejection;
import aero.interline.platform.boundary.PositionView;

/**
 * Why a message or one record of it was refused.
 *
 * @param record   which record of the message, or {@code null} when it is the whole
 * @param segment  or {@code null}
 * @param line     or {@code null}
 * @param column   or {@code null}
 * @param position or {@code null}
 * @param expected what should have stood there, or {@code null}
 */
public record ReasonView(
        String record,
        String code,
        String text,
        Integer segment,
        Integer line,
        Integer column,
        PositionView position,
        String expected) {

    public static ReasonView of(Rejection rejection) {
        if (rejection == null) {
            return null;
        }
        PositionView position = PositionView.of(rejection.position());
        return new ReasonView(
                rejection.record(),
                rejection.code().code(),
                rejection.text(),
                position == null ? null : position.segment(),
                position == null ? null : position.line(),
                position == null ? null : position.column(),
                position,
                rejection.expected());
    }
}
