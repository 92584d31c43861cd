package aero.interline.privacy.control;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.HistoryLine;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.domain.customer.SourceKeys;
import aero.interline.platform.control.FactJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Takes persons out of a stored reservation. Of one in which nobody is left, the flights stay. */
final class ReservationRedaction {

    private final PersonSearch search;
    private final Set<String> numbers;

    ReservationRedaction(PersonSearch search, Set<String> numbers) {
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
        return empty ? rest : masked(rest);
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

    /** What is only those people's who go, and nobody's who stays. */
    PersonSearch ofThoseWhoGo(ReservationReported rest) {
        PersonNumbers theirs = new PersonNumbers();
        List<String> theirNames = new ArrayList<>();
        for (Passenger each : rest.passengers()) {
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
        return search.without(theirs.all(), theirNames);
    }

    /** Numbers wherever they stand; names in free texts only, for elsewhere the same letters are a code. */
    private ReservationReported masked(ReservationReported told) {
        PersonSearch own = ofThoseWhoGo(told);
        byte[] json = FactJson.write(told);
        FoldedText text = new FoldedText(json);
        ByteMask mask = new ByteMask(json, text, true);
        own.coverNumbers(text, mask);
        ReservationReported rest =
                mask.masked() == 0 ? told : FactJson.read(mask.body(), ReservationReported.class);
        return new ReservationReported(rest.at(), rest.key(), rest.version(), rest.locators(), rest.bookedOn(), rest.status(),
                rest.flight(), rest.office(), rest.passengers(), rest.segments(),
                each(rest.services(), it -> new SpecialService(it.at(), it.code(), it.status(), it.quantity(), it.carrier(),
                        it.passengerRef(), it.segmentRef(), own.covered(it.text()))),
                rest.seats(), rest.bags(), rest.tickets(),
                each(rest.contacts(), it -> new Contact(it.at(), it.kind(), own.covered(it.value()), own.covered(it.owner()))),
                rest.payments(), rest.splitFrom(),
                each(rest.history(), it -> new HistoryLine(it.at(), own.covered(it.text()))),
                each(rest.fragments(), it -> new Fragment(it.at(), it.tag(), own.covered(it.text()))));
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }
}
