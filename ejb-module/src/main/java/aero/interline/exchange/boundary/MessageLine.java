package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.Outcome;
import java.time.Instant;

/**
 * A message in a list.
 *
 * @param size        in bytes
 * @param code        or {@code null}
 * @param facts       how many facts it holds
 * @param changes     how many of them changed anything
 * @param reason      why it was refused, or {@code null}
 * @param duplicateOf id of the first message with this content, or {@code null}
 * @param parentId    id of the file that it is a record of, or {@code null}
 * @param record      its number in the file, or {@code null}
 */
public record MessageLine(
        String id,
        String system,
        String format,
        String deliveryId,
        Instant receivedAt,
        long size,
        Outcome outcome,
        String code,
        int facts,
        int changes,
        ReasonView reason,
        String duplicateOf,
        String parentId,
        Integer record) {}
