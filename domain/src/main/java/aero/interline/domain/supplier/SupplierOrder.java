package aero.interline.domain.supplier;

import aero.interline.contracts.fact.SupplierOrderReported;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.activity.ActivityKind;
import aero.interline.domain.activity.Wording;

/** An order to a supplier: catering, hotel, car, ground handling. */
public final class SupplierOrder implements ActivityKind<SupplierOrderReported> {

    @Override
    public String name() {
        return "order";
    }

    @Override
    public Class<SupplierOrderReported> fact() {
        return SupplierOrderReported.class;
    }

    @Override
    public Activity of(SupplierOrderReported order, String system) {
        Activity.Outline outline = Activity.of(name(), order.supplier() + "/" + order.order(), order.version())
                .flight(order.flight())
                .standing(order.status())
                .amount(order.total())
                .partner(order.supplier())
                .place(order.place())
                .reference(order.order())
                .number(order.order())
                .name(order.guest())
                .journey(order.locator());
        order.memberships().forEach(outline::member);
        return outline.done();
    }

    @Override
    public String text(SupplierOrderReported order) {
        return Wording.of(order.service())
                .with("", Wording.lower(order.status()))
                .with("order", order.order())
                .with("with", order.supplier())
                .with("at", order.place())
                .flight(order.flight())
                .time("from", order.from())
                .time("until", order.until())
                .money(order.total(), order.currency())
                .text();
    }
}
