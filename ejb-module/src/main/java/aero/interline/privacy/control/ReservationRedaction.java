package aero.interline.privacy.control;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.domain.customer.SourceKeys;
import aero.interline.platform.control.FactJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Takes persons out of a stored reservation. Of one in which nobody is left, the flights stay. */
final class ReservationRedaction {

    private final Search search;
    private final Set<String> numbers;

    ReservationRedaction(Search search, Set<String> numbers) {
        this.search = search;
        this.numbers = numbers;
    }

    /** @param gone references of those who go */
    ReservationReported without(ReservationReported told, Set<String> gone) {
        List<Passenger> stay = told.passengers().stream().filter(each -> !gone.contains(each.ref())).toList();
        boolean empty = stay.stream().noneMatch(SourceKeys::isPerson);
        ReservationReported rest = new ReservationReported(told.at(), told.key(), told.version(), told.locators(),
                told.bookedOn(), told.status(), told.flight(), empty ? null : told.office(), empty ? List.of() : stay,
                told.segments(),
                keep(told.services(), each -> each.passengerRef(), gone, empty),
                keep(told.seats(), each -> each.passengerRef(), gone, empty),
                keep(told.bags(), each -> each.passengerRef(), gone, empty),
                keep(told.tickets(), each -> each.passengerRef(), gone, empty),
                empty ? List.of() : told.contacts().stream().filter(each -> !own(each, stay)).toList(),
                keep(told.payments(), each -> each.passengerRef(), gone, empty),
                told.splitFrom(),
                empty ? List.of() : told.history(),
                empty ? List.of() : told.fragments());
        return empty ? rest : blackened(rest, stay);
    }

    /** Said of the whole reservation, but nobody's who stays. */
    private boolean own(Contact contact, List<Passenger> stay) {
        PersonNumbers theirs = new PersonNumbers();
        stay.forEach(each -> theirs.contacts(each.contacts()));
        Set<String> told = new PersonNumbers().contacts(List.of(contact)).all();
        return told.stream().anyMatch(numbers::contains) && told.stream().noneMatch(theirs.all()::contains);
    }

    private static <T> List<T> keep(List<T> all, Function<T, String> ref, Set<String> gone, boolean empty) {
        return empty ? List.of() : all.stream().filter(each -> !gone.contains(ref.apply(each))).toList();
    }

    /** Free texts name people too. */
    private ReservationReported blackened(ReservationReported rest, List<Passenger> stay) {
        PersonNumbers theirs = new PersonNumbers();
        List<String> theirNames = new ArrayList<>();
        for (Passenger each : stay) {
            theirs.documents(each.documents()).memberships(each.memberships()).contacts(each.contacts());
            if (each.name() != null) {
                for (String part : new String[] {each.name().surname(), each.name().given()}) {
                    if (part != null) {
                        theirNames.add(part);
                        theirNames.addAll(List.of(part.split("[\\s-]+")));
                    }
                }
            }
        }
        rest.tickets().forEach(each -> theirs.add(each.number()));
        byte[] json = FactJson.write(rest);
        Bytes text = new Bytes(json);
        Blackening blackening = new Blackening(json, text, true);
        Search own = search.without(theirs.all(), theirNames);
        own.coverNumbers(text, blackening);
        own.coverNames(text, blackening, 0, text.length());
        return blackening.blackened() == 0 ? rest : FactJson.read(blackening.body(), ReservationReported.class);
    }
}
