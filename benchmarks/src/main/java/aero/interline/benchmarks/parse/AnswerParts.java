package aero.interline.benchmarks.parse;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.BookingOffice;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.HistoryLine;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.Payment;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.PersonReported.Attribute;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationKey;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.contracts.fact.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What facts consist of, each made again from its values. */
final class AnswerParts {
    private final Again again;

    AnswerParts(Again again) {
        this.again = again;
    }

    Position position(Position it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new Position(it.segment(), it.line(), it.column(), it.offset(), it.length()));
    }

    LocalDate day(LocalDate it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, LocalDate.of(it.getYear(), it.getMonthValue(), it.getDayOfMonth()));
    }

    LocalDateTime time(LocalDateTime it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, day(it.toLocalDate()).atTime(it.getHour(), it.getMinute()));
    }

    Instant instant(Instant it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, Instant.ofEpochSecond(it.getEpochSecond(), it.getNano()));
    }

    PersonName name(PersonName it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new PersonName(again.text(it.surname()), again.text(it.given()), again.text(it.title()),
                        again.text(it.raw())));
    }

    FlightDate flight(FlightDate it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new FlightDate(again.text(it.carrier()), again.text(it.number()), day(it.date()),
                        again.text(it.origin()), again.text(it.destination())));
    }

    ReservationVersion version(ReservationVersion it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new ReservationVersion(instant(it.lastModified()), instant(it.interchangedAt())));
    }

    ReservationKey key(ReservationKey it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new ReservationKey(again.text(it.carrier()), again.text(it.locator()), day(it.created())));
    }

    BookingOffice office(BookingOffice it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new BookingOffice(again.text(it.system()), again.text(it.iata()), again.text(it.officeId()),
                        again.text(it.city()), again.text(it.country()), again.text(it.currency()), again.text(it.type()),
                        again.text(it.agent())));
    }

    RecordLocator locator(RecordLocator it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new RecordLocator(again.text(it.carrier()), again.text(it.locator()), time(it.created())));
    }

    Passenger passenger(Passenger it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new Passenger(position(it.at()), again.text(it.ref()), again.text(it.uniqueRef()), it.type(),
                        again.text(it.infantOf()), name(it.name()), day(it.birthDate()), it.gender(), it.nationality(),
                        again.list(it.documents(), this::document), again.list(it.memberships(), this::membership),
                        again.list(it.contacts(), this::contact)));
    }

    AirSegment segment(AirSegment it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new AirSegment(position(it.at()), again.text(it.ref()), again.text(it.marketing()),
                        again.text(it.operating()), again.text(it.number()), again.text(it.operatingNumber()), again.text(it.origin()),
                        again.text(it.destination()), time(it.departs()), it.departsTimeKnown(), time(it.arrives()),
                        again.text(it.bookingClass()), again.text(it.cabin()), again.text(it.status()), it.cancelled(),
                        again.text(it.equipment())));
    }

    SpecialService service(SpecialService it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new SpecialService(position(it.at()), again.text(it.code()), again.text(it.status()),
                        it.quantity(), again.text(it.carrier()), again.text(it.passengerRef()), again.text(it.segmentRef()),
                        again.text(it.text())));
    }

    SeatAssignment seat(SeatAssignment it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new SeatAssignment(position(it.at()), again.text(it.passengerRef()),
                        again.text(it.segmentRef()), again.text(it.number()), again.text(it.origin()), again.text(it.destination()),
                        again.text(it.cabin()), again.text(it.source())));
    }

    Bag bag(Bag it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new Bag(position(it.at()), again.text(it.passengerRef()), again.text(it.segmentRef()),
                        it.pieces(), it.weight(), again.text(it.weightUnit()), again.text(it.carrier()), again.text(it.tag()),
                        again.text(it.destination())));
    }

    Ticket ticket(Ticket it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new Ticket(position(it.at()), again.text(it.number()), it.coupon(), again.text(it.type()),
                        day(it.issued()), again.text(it.passengerRef()), again.text(it.segmentRef())));
    }

    IdentityDocument document(IdentityDocument it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new IdentityDocument(position(it.at()), again.text(it.type()), again.text(it.number()),
                        again.text(it.country()), day(it.issued()), day(it.expires()), again.text(it.applicableTo())));
    }

    LoyaltyMembership membership(LoyaltyMembership it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new LoyaltyMembership(position(it.at()), again.text(it.carrier()), again.text(it.number()),
                        again.text(it.tier())));
    }

    Contact contact(Contact it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new Contact(position(it.at()), it.kind(), again.text(it.value()), again.text(it.owner())));
    }

    Payment payment(Payment it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new Payment(position(it.at()), again.text(it.passengerRef()), again.text(it.form()),
                        it.amount(), again.text(it.currency()), again.text(it.vendor()), again.text(it.account()),
                        again.text(it.expiry())));
    }

    HistoryLine historyLine(HistoryLine it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new HistoryLine(position(it.at()), again.text(it.text())));
    }

    Fragment fragment(Fragment it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new Fragment(position(it.at()), it.tag(), again.text(it.text())));
    }

    Attribute attribute(Attribute it) {
        if (it == null) {
            return null;
        }
        int place = again.meet(it);
        return again.madeBefore(place) ? again.made(place)
                : again.keep(place, new Attribute(position(it.at()), it.name(), again.text(it.value())));
    }
}
