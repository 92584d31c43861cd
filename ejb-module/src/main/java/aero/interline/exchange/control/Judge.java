package aero.interline.exchange.control;

import aero.interline.activity.control.ActivityKinds;
import aero.interline.activity.control.ActivityRegister;
import aero.interline.activity.entity.Happened;
import aero.interline.activity.entity.Told;
import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.customer.control.CustomerRegister;
import aero.interline.customer.control.Imprinted;
import aero.interline.customer.control.Lock;
import aero.interline.domain.activity.Subject;
import aero.interline.domain.customer.SourceKeys;
import aero.interline.domain.exchange.Stamp;
import aero.interline.exchange.entity.Docket;
import aero.interline.exchange.entity.InboxClaim;
import aero.interline.loyalty.control.MilesMovements;
import aero.interline.platform.control.KeyAccess;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.Vault;
import aero.interline.travel.control.ReservationRegister;
import aero.interline.travel.control.ReservationRegister.Held;
import aero.interline.travel.entity.Accepted;
import aero.interline.travel.entity.Report;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides about messages: claims, effect, capture and outcome of a whole batch in the caller's one transaction. A few
 * statements, whatever the size of the batch.
 *
 * <p>The steps always lock in the same order (what the batch is about, reservations, claims, sets of parts, activities, strong keys,
 * customers, tallies), and each step in the order of its keys; two batches wait for each other but do not deadlock, save in races so rare
 * that the repetition in {@link Intake} is the cheaper answer.
 */
public final class Judge {

    private final MessageIds ids;
    private final KeyedHash hash;
    private final Clock clock;
    private final ReservationRegister reservations;
    private final ActivityRegister activities;
    private final MilesMovements miles;
    private final CustomerRegister customers;
    private final MessageStore messages;
    private final SeriesBook series;

    /** @param interchanges senders whose interchange control references count */
    public Judge(
            MessageIds ids, Vault vault, KeyedHash hash, Clock clock, CustomerRegister customers, Set<String> interchanges) {
        this.ids = ids;
        this.hash = hash;
        this.clock = clock;
        this.reservations = new ReservationRegister(vault);
        this.activities = new ActivityRegister(vault, hash);
        this.miles = new MilesMovements(hash);
        this.customers = customers;
        this.messages = new MessageStore(vault, hash);
        this.series = new SeriesBook(ids, interchanges);
    }

    /** Works out what can be known of a message before anything is locked. */
    Pending prepare(Arrival arrival) {
        Imprinted imprinted = customers.imprinted();
        return new Pending(arrival, locks(arrival.capture().system(), arrival.reading(), imprinted), imprinted);
    }

    /** The same for a message of which nothing could be worked out: what is wrong comes up again when it is decided. */
    Pending unprepared(Arrival arrival) {
        return new Pending(arrival, Set.of(), customers.imprinted());
    }

    /**
     * Locks what the messages are about and nobody else is at, without waiting.
     *
     * @return the locks of the batch that others hold
     */
    Set<Long> seize(Connection connection, Batch batch) throws SQLException {
        return customers.seize(connection, batch.locks());
    }

    /**
     * @param seized whether all locks of the batch are held; else it waits for them
     * @return in the order of the batch
     */
    List<Decision> judge(Connection connection, Batch batch, boolean seized) throws SQLException {
        if (batch.messages().isEmpty()) {
            return List.of();
        }
        Instant now = now();
        Set<Lock> locks = batch.locks();
        return decide(connection, batch.arrivals().stream().map(each -> docket(each, null, now)).toList(),
                batch.imprinted().holding(locks), seized ? Set.of() : locks);
    }

    /** Refuses a message that could not be applied, whatever it says. */
    public Decision refuse(Connection connection, Arrival arrival, Rejection reason) throws SQLException {
        return decide(connection, docket(arrival, reason, now()));
    }

    /** Stores a file of many records, to be decided when they are. */
    Decision begin(Connection connection, Arrival file, byte[] contentHash, Rejection waits) throws SQLException {
        Docket docket = new Docket(ids.next(), file, null, now(), hash.ofContent(contentHash));
        docket.park(waits);
        return decide(connection, docket);
    }

    /** Stores a file of many records of which none is taken. */
    Decision refuse(Connection connection, Arrival file, byte[] contentHash, Rejection reason) throws SQLException {
        return decide(connection, new Docket(ids.next(), file, reason, now(), hash.ofContent(contentHash)));
    }

    private Docket docket(Arrival arrival, Rejection reason, Instant now) {
        byte[] content = InboxClaim.contentHash(arrival.capture().system(), arrival.capture().body());
        return new Docket(ids.next(), arrival, reason, now, hash.ofContent(content));
    }

    private Decision decide(Connection connection, Docket docket) throws SQLException {
        return decide(connection, List.of(docket), customers.imprinted(), Set.of()).get(0);
    }

    /**
     * Judges stored messages anew; the caller holds the locks on them. Where an erasure is at one of them it clashes.
     *
     * @param user     who wants it, or {@code null} when nobody does
     * @param together whether parts were read together with the rest of their set
     */
    List<Decision> again(Connection connection, List<Docket> dockets, Outcome before, String user, boolean together)
            throws SQLException {
        Imprinted imprinted = customers.imprinted();
        Set<Lock> locks = new HashSet<>();
        dockets.stream().filter(each -> each.outcome() != Outcome.DEAD)
                .forEach(each -> locks.addAll(locks(each.capture().system(), each.reading(), imprinted)));
        RoundTrip first = new RoundTrip().run(KeyAccess.ONLY);
        customers.await(locks, first);
        Held held = hold(dockets, first);
        first.send(connection);
        Erasures.clash(connection, dockets);
        MessageHistory.note(connection, dockets.stream().map(Docket::messageId).toList(), user);
        if (!together) {
            Inbox.claimContents(connection, dockets.stream().filter(each -> each.record() == null).toList());
            enterParts(connection, dockets);
        } else if (before == Outcome.DEAD) {
            Inbox.claimContents(connection, dockets);
        }
        RoundTrip rows = new RoundTrip();
        applyFacts(connection, dockets, imprinted.holding(locks), held, rows);
        messages.redecide(dockets, rows);
        rows.send(connection);
        if (before == Outcome.PARKED) {
            AnswerBook.note(connection, dockets);
        }
        for (Docket each : dockets) {
            Tallies.move(connection, each.capture().system(), before, each.outcome(), each.messageId());
        }
        if (before == Outcome.DEAD) {
            series.note(connection, dockets, now(), false);
        }
        return dockets.stream().map(Docket::decision).toList();
    }

    /** A file's own places in series that its sender counts. */
    void count(Connection connection, String system, long file, List<SequenceNumber> sequences) throws SQLException {
        series.note(connection, sequences.stream()
                .map(each -> new SeriesBook.Came(system, "FILE", each, file, true))
                .toList(), now());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Set<Lock> locks(String system, Reading reading, Imprinted imprinted) {
        Set<Lock> locks = new HashSet<>();
        for (Fact fact : reading.facts()) {
            if (fact instanceof ReservationReported reservation) {
                String key = reservation.key().text();
                locks.add(new Lock(hash.number("RESERVATION", key.getBytes(StandardCharsets.UTF_8)), key));
                SourceKeys.of(reservation).values().forEach(each -> locks.addAll(imprinted.locks(each)));
            } else {
                Subject subject = ActivityKinds.of(fact, system).subject();
                if (subject != null) {
                    locks.addAll(imprinted.locks(subject.person()));
                }
            }
        }
        return locks;
    }

    /** @param locks to wait for */
    private List<Decision> decide(Connection connection, List<Docket> dockets, Imprinted imprinted, Set<Lock> locks)
            throws SQLException {
        RoundTrip first = new RoundTrip().run(KeyAccess.ONLY);
        customers.await(locks, first);
        Held held = hold(dockets, first);
        Inbox.claim(connection, dockets, first);
        List<Docket> open = dockets.stream().filter(Docket::open).toList();
        if (!open.isEmpty()) {
            MessageStore.Kept kept = messages.keep(open);
            enterParts(connection, open);
            RoundTrip rows = new RoundTrip();
            applyFacts(connection, open, imprinted, held, rows);
            messages.store(open, kept, rows);
            Tallies.add(open, rows);
            rows.send(connection);
            series.note(connection, open, now(), true);
        }
        return dockets.stream().map(Docket::decision).toList();
    }

    private void enterParts(Connection connection, List<Docket> dockets) throws SQLException {
        List<Docket> parts = dockets.stream().filter(Docket::part).toList();
        messages.replace(connection, PartSets.enter(connection, parts, now()), now());
    }

    private Held hold(List<Docket> dockets, RoundTrip trip) {
        Set<String> keys = new TreeSet<>();
        for (Docket each : dockets) {
            for (Fact fact : each.reading().facts()) {
                if (fact instanceof ReservationReported reservation) {
                    keys.add(reservation.key().text());
                }
            }
        }
        return reservations.hold(keys, trip);
    }

    /** @param rows takes along what nobody in this transaction looks at again */
    private void applyFacts(
            Connection connection, List<Docket> dockets, Imprinted imprinted, Held held, RoundTrip rows) throws SQLException {
        Map<Long, Docket> byMessage = new HashMap<>();
        List<Report> reports = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        for (Docket docket : dockets) {
            if (docket.outcome() == Outcome.APPLIED) {
                byMessage.put(docket.messageId(), docket);
                for (Fact fact : docket.reading().facts()) {
                    if (fact instanceof ReservationReported reservation) {
                        reports.add(report(docket, reservation));
                    } else {
                        told.add(told(docket, fact));
                    }
                }
            }
        }
        List<Accepted> accepted = reservations.accept(connection, reports, held, rows);
        accepted.forEach(each -> each.by().forEach(message -> byMessage.get(message).changed()));
        List<Happened> happened = activities.accept(connection, told);
        happened.forEach(each -> byMessage.get(each.told().messageId()).changed());
        miles.write(connection, happened);
        customers.link(connection, accepted, happened, imprinted, now(), rows);
    }

    private static Report report(Docket docket, ReservationReported reservation) {
        Stamp stamp = Stamp.of(reservation.version(), docket.contentHash());
        return new Report(docket.messageId(), docket.capture().system(), docket.capture().receivedAt(), stamp, reservation);
    }

    private static Told told(Docket docket, Fact fact) {
        String system = docket.capture().system();
        return Told.of(docket.messageId(), system, docket.capture().receivedAt(), docket.contentHash(), fact,
                ActivityKinds.of(fact, system));
    }
}
