package aero.interline.activity.control;

import aero.interline.contracts.fact.Fact;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.activity.ActivityKind;
import aero.interline.domain.distributor.Lead;
import aero.interline.domain.distributor.TicketSale;
import aero.interline.domain.loyalty.MilesMovement;
import aero.interline.domain.loyalty.PersonProfile;
import aero.interline.domain.supplier.SupplierOrder;
import aero.interline.domain.travel.BoardingPassRead;
import aero.interline.domain.travel.CancelledReservation;
import aero.interline.domain.travel.PassengerOnList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every kind of fact but the reservation, which is kept by itself. */
public final class ActivityKinds {

    public static final List<ActivityKind<?>> ALL = List.of(new PassengerOnList(), new BoardingPassRead(),
            new CancelledReservation(), new PersonProfile(), new MilesMovement(), new SupplierOrder(),
            new TicketSale(), new Lead());

    private static final Map<Class<?>, ActivityKind<?>> BY_FACT =
            ALL.stream().collect(Collectors.toMap(ActivityKind::fact, Function.identity()));
    private static final Map<String, ActivityKind<?>> BY_NAME =
            ALL.stream().collect(Collectors.toMap(ActivityKind::name, Function.identity()));

    private ActivityKinds() {}

    /** What the fact amounts to. */
    public static Activity of(Fact fact, String system) {
        return activity(BY_FACT.get(fact.getClass()), fact, system);
    }

    /** @param name as stored */
    public static ActivityKind<?> named(String name) {
        return BY_NAME.get(name);
    }

    /** The line for the timeline. */
    public static String text(Fact fact) {
        return text(BY_FACT.get(fact.getClass()), fact);
    }

    private static <F extends Fact> Activity activity(ActivityKind<F> kind, Fact fact, String system) {
        return kind.of(kind.fact().cast(fact), system);
    }

    private static <F extends Fact> String text(ActivityKind<F> kind, Fact fact) {
        return kind.text(kind.fact().cast(fact));
    }
}
