package aero.interline.benchmarks.parse;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.exchange.Part;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.BoardingPassScanned;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.MilesMoved;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.contracts.fact.ReservationReported;

/**
 * The answer to one message, which can be made again from ready values: every object and every text of it anew, but
 * nothing looked for, compared or decided. No parser that gives this answer can be faster.
 */
final class Answer {
    private final Reading original;
    private final Again again = new Again();
    private final AnswerParts parts = new AnswerParts(again);

    Answer(Reading original) {
        this.original = original;
        reading();
    }

    Reading make() {
        again.restart();
        return reading();
    }

    private Reading reading() {
        Reading it = original;
        return new Reading(it.format(), it.body().clone(), again.list(it.facts(), this::fact), null, it.losses(),
                again.list(it.evidence(), this::evidence), again.list(it.keys(), this::key), part(it.part()),
                again.list(it.sequences(), this::sequence));
    }

    private Fact fact(Fact it) {
        if (it instanceof PassengerListed listed) {
            return listed(listed);
        }
        if (it instanceof ReservationReported reservation) {
            return reservation(reservation);
        }
        if (it instanceof BoardingPassScanned scan) {
            return scan(scan);
        }
        if (it instanceof MilesMoved miles) {
            return miles(miles);
        }
        return person((PersonReported) it);
    }

    private PassengerListed listed(PassengerListed it) {
        return new PassengerListed(parts.position(it.at()), parts.flight(it.flight()), it.list(), again.text(it.entry()),
                parts.version(it.version()), it.standing(), parts.passenger(it.passenger()), it.bookingClass(), it.cabin(),
                again.list(it.locators(), parts::locator), again.list(it.connections(), parts::segment),
                again.list(it.services(), parts::service), again.list(it.seats(), parts::seat), again.list(it.bags(), parts::bag),
                again.list(it.tickets(), parts::ticket), again.list(it.fragments(), parts::fragment));
    }

    private ReservationReported reservation(ReservationReported it) {
        return new ReservationReported(parts.position(it.at()), parts.key(it.key()), parts.version(it.version()),
                again.list(it.locators(), parts::locator), parts.day(it.bookedOn()), it.status(), parts.flight(it.flight()),
                parts.office(it.office()), again.list(it.passengers(), parts::passenger), again.list(it.segments(), parts::segment),
                again.list(it.services(), parts::service), again.list(it.seats(), parts::seat), again.list(it.bags(), parts::bag),
                again.list(it.tickets(), parts::ticket), again.list(it.contacts(), parts::contact),
                again.list(it.payments(), parts::payment), again.list(it.splitFrom(), parts::locator),
                again.list(it.history(), parts::historyLine), again.list(it.fragments(), parts::fragment), it.partial());
    }

    private BoardingPassScanned scan(BoardingPassScanned it) {
        return new BoardingPassScanned(parts.position(it.at()), parts.flight(it.flight()), it.event(), parts.instant(it.scannedAt()),
                parts.name(it.name()), it.electronicTicket(), again.text(it.locator()), it.seat(), it.sequence(), it.compartment(),
                it.status(), again.text(it.ticket()), again.list(it.memberships(), parts::membership), it.selecteeIndicator(),
                again.list(it.bagTags(), again::text), it.leg(), again.list(it.fragments(), parts::fragment));
    }

    private MilesMoved miles(MilesMoved it) {
        return new MilesMoved(parts.position(it.at()), again.text(it.key()), parts.membership(it.membership()), it.kind(), it.miles(),
                it.statusMiles(), parts.day(it.bookedOn()), parts.name(it.name()), parts.flight(it.flight()), again.text(it.partner()),
                again.text(it.ticket()), again.text(it.text()), again.list(it.fragments(), parts::fragment));
    }

    private PersonReported person(PersonReported it) {
        return new PersonReported(parts.position(it.at()), again.text(it.key()), parts.version(it.version()), parts.name(it.name()),
                parts.day(it.birthDate()), it.gender(), it.nationality(), it.language(), again.list(it.documents(), parts::document),
                again.list(it.memberships(), parts::membership), again.list(it.contacts(), parts::contact), parts.day(it.enrolledOn()),
                parts.day(it.cancelledOn()), again.list(it.attributes(), parts::attribute), it.verdicts(),
                again.list(it.fragments(), parts::fragment));
    }

    /** Its sentences are constants. */
    private Evidence evidence(Evidence it) {
        return new Evidence(parts.position(it.position()), it.found(), it.assumed());
    }

    private BusinessKey key(BusinessKey it) {
        return new BusinessKey(it.kind(), again.text(it.value()));
    }

    private SequenceNumber sequence(SequenceNumber it) {
        return new SequenceNumber(again.text(it.series()), it.number(), it.last());
    }

    private Part part(Part it) {
        return it == null ? null : new Part(again.text(it.set()), it.number(), it.last(), parts.instant(it.made()));
    }
}
