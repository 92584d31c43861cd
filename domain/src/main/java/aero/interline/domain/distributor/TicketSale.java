package aero.interline.domain.distributor;

import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.TicketSold;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.activity.ActivityKind;
import aero.interline.domain.activity.Wording;

/** A ticket was sold, exchanged, refunded or voided; an agency and a distributor that both tell it tell one thing. */
public final class TicketSale implements ActivityKind<TicketSold> {

    @Override
    public String name() {
        return "sale";
    }

    @Override
    public Class<TicketSold> fact() {
        return TicketSold.class;
    }

    @Override
    public Activity of(TicketSold sold, String system) {
        return Activity.movement(name(), sold.ticket() + "/" + sold.transaction())
                .at(sold.soldOn())
                .flight(sold.coupons().stream().findFirst().orElse(null))
                .standing(sold.transaction())
                .amount(sold.total())
                .partner(sold.seller())
                .reference(sold.order())
                .number(sold.order())
                .name(sold.traveller())
                .journey(sold.locator())
                .journey(sold.order())
                .ticket(sold.ticket())
                .done();
    }

    @Override
    public String text(TicketSold sold) {
        Wording wording = Wording.of(switch (sold.transaction()) {
            case SALE -> "Ticket sold";
            case EXCHANGE -> "Ticket exchanged";
            case REFUND -> "Ticket refunded";
            case VOID -> "Ticket voided";
        }).with("", sold.ticket()).with("by", sold.seller()).money(sold.total(), sold.currency());
        for (FlightDate each : sold.coupons()) {
            wording.flight(each);
        }
        return wording.text();
    }
}
