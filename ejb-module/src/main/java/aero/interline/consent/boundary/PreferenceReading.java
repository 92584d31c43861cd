package aero.interline.consent.boundary;

import aero.interline.consent.control.PreferenceBook;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.customer.boundary.CustomerView;
import aero.interline.domain.consent.Preference;
import aero.interline.domain.consent.PreferenceSign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Reads what a customer prefers as a data source knows it, also within a transaction that was not committed. */
public final class PreferenceReading {

    private final PreferenceBook book;
    private final Function<long[], Map<Long, ReservationReported>> opened;

    /** @param opened opens those reservations that there are among the ids */
    public PreferenceReading(DataSource database, Function<long[], Map<Long, ReservationReported>> opened) {
        this.book = new PreferenceBook(database);
        this.opened = opened;
    }

    public PreferenceView of(CustomerView customer) {
        long id = Long.parseLong(customer.id());
        List<PreferenceSign> signs = new ArrayList<>(book.requests(id));
        signs.addAll(seats(id));
        customer.profile().forEach((name, attribute) -> PreferenceSign.ofAttribute(name, attribute.value(),
                attribute.provenance().system(), attribute.provenance().messageId(), attribute.provenance().at())
                .ifPresent(signs::add));
        return new PreferenceView(customer.id(),
                Preference.of(book.of(id), signs).stream().map(PreferenceView.Line::of).toList());
    }

    /** Each journey counts a kind of seat once. */
    private List<PreferenceSign> seats(long customer) {
        List<PreferenceBook.Travel> travels = book.travels(customer);
        Map<Long, ReservationReported> journeys =
                opened.apply(travels.stream().mapToLong(PreferenceBook.Travel::owner).distinct().toArray());
        return travels.stream()
                .filter(travel -> journeys.containsKey(travel.owner()))
                .flatMap(travel -> seats(travel, journeys.get(travel.owner())))
                .toList();
    }

    private static Stream<PreferenceSign> seats(PreferenceBook.Travel travel, ReservationReported reservation) {
        return reservation.seats().stream()
                .filter(seat -> travel.ref().equals(seat.passengerRef()) && seat.number() != null)
                .map(seat -> PreferenceSign.ofSeat(seat.number(), travel.system(), travel.messageId(), travel.at()))
                .flatMap(Optional::stream)
                .distinct();
    }
}
