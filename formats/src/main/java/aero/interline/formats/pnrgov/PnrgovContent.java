package aero.interline.formats.pnrgov;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.ReservationReported;
import java.util.List;

/**
 * What the segments of one body said.
 *
 * @param losses    reservations, or whole messages of the interchange, that could not be recovered
 * @param sequences numbers of its interchanges
 */
public record PnrgovContent(
        List<ReservationReported> reservations, List<Rejection> losses, List<BusinessKey> keys,
        List<SequenceNumber> sequences) {}
