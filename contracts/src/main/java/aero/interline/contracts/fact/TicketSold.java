package aero.interline.contracts.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A travel document was sold, exchanged, refunded or voided: an agency's sales report, or the tickets issued for an NDC
 * order (AirDocIssue). A movement: unique by document and transaction.
 *
 * @param ticket   13 digits where complete
 * @param seller   IATA number of the agency, or the distributor's code
 * @param traveller or {@code null}
 * @param locator  of the reservation, or {@code null}
 * @param order    the distributor's order id, or {@code null}
 * @param soldOn   day of the transaction
 * @param total    with taxes, or {@code null}; negative for a refund
 * @param currency ISO 4217 or {@code null}
 * @param coupons  what the document is good for, in the order of travel
 */
public record TicketSold(
        Position at,
        String ticket,
        Transaction transaction,
        String seller,
        PersonName traveller,
        String locator,
        String order,
        LocalDate soldOn,
        BigDecimal fare,
        BigDecimal total,
        BigDecimal commission,
        String currency,
        List<FlightDate> coupons,
        List<Payment> payments,
        List<PersonReported.QualityVerdict> verdicts,
        List<Fragment> fragments)
        implements Fact {

    /** What happened to the document. */
    public enum Transaction {
        SALE,
        EXCHANGE,
        REFUND,
        VOID
    }

    public TicketSold {
        coupons = List.copyOf(coupons);
        payments = List.copyOf(payments);
        verdicts = List.copyOf(verdicts);
        fragments = List.copyOf(fragments);
    }

    @Override
    public String label() {
        return transaction + " " + ticket;
    }
}
