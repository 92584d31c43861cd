package aero.interline.routes.batch;

import java.time.Duration;

/**
 * What is sent back to the sender of a message.
 *
 * @param queue         where to
 * @param correlationId by which the sender knows it
 * @param format        property {@code format} of the answer
 * @param messageId     property {@code messageId}: the hub's id of the message that is answered
 * @param outcome       property {@code outcome}
 * @param code          property {@code code}, or {@code null}
 * @param keep          how long it waits to be taken
 * @param once          the broker takes only one answer with this name, or {@code null} where the transaction sees to it
 */
public record Answer(
        String queue, String correlationId, String format, String messageId, String outcome, String code, Duration keep,
        String once, String text) {}
