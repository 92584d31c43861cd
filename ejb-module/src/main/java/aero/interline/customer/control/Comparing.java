package aero.interline.customer.control;

import aero.interline.customer.entity.Linked;
import aero.interline.domain.identity.Comparison;
import aero.interline.domain.identity.Veto;
import aero.interline.platform.control.RoundTrip;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers "why were these two not linked?" by the active model, also where nobody ever compared them. */
public final class Comparing {

    /**
     * The most alike records of two customers.
     *
     * @param steward what a steward said about the two, {@code null} if nothing
     */
    public record Answer(long oneRecord, long otherRecord, Comparison comparison, boolean together, Boolean steward,
            String model, double review, double link) {}

    private final CustomerRegister customers;
    private final Models models;

    public Comparing(CustomerRegister customers) {
        this.customers = customers;
        this.models = new Models(customers.imprints().hashes());
    }

    /** @return empty if one of them has no records */
    public Optional<Answer> compare(Connection connection, long one, long other) throws SQLException {
        ActiveModel model = models.of(connection, epoch(connection));
        List<Linked> here = records(connection, one);
        List<Linked> there = one == other ? new ArrayList<>(here) : records(connection, other);
        if (one == other) {
            Collections.reverse(there);
        }
        Answer best = null;
        for (Linked each : alike(here)) {
            for (Linked its : alike(there)) {
                if (each.person().id() == its.person().id()) {
                    continue;
                }
                Comparison comparison = model.matcher().compare(each.imprint().traits(), its.imprint().traits());
                if (best == null || comparison.weight() > best.comparison().weight()) {
                    best = new Answer(each.person().id(), its.person().id(), comparison,
                            each.customerId() == its.customerId(), null, model.version(), model.review(),
                            model.matcher().model().thresholds().link());
                }
            }
        }
        return best == null ? Optional.empty() : Optional.of(told(connection, best, one, other));
    }

    /**
     * What forbids that two customers are one, although a steward may know better.
     *
     * @return never what a steward said
     */
    public Set<Veto> objections(Connection connection, long one, long other) throws SQLException {
        ActiveModel model = models.of(connection, epoch(connection));
        List<Linked> here = records(connection, one);
        List<Linked> there = records(connection, other);
        Set<Veto> found = EnumSet.noneOf(Veto.class);
        Set<Long> groups = new HashSet<>();
        here.forEach(each -> groups.add(each.person().group()));
        if (there.stream().anyMatch(each -> groups.contains(each.person().group()))) {
            found.add(Veto.SAME_GROUP);
        }
        Comparison best = null;
        for (Linked mine : alike(here)) {
            for (Linked its : alike(there)) {
                Comparison comparison = model.matcher().compare(mine.imprint().traits(), its.imprint().traits());
                if (comparison.veto() != null && comparison.veto() != Veto.RELATIVES) {
                    found.add(comparison.veto());
                }
                best = best == null || comparison.weight() > best.weight() ? comparison : best;
            }
        }
        if (best != null && best.veto() != null) {
            found.add(best.veto());
        }
        return found;
    }

    /** The first of each print: what is compared of the others is the same. */
    private static Collection<Linked> alike(List<Linked> records) {
        Map<Long, Linked> distinct = new LinkedHashMap<>();
        records.forEach(each -> distinct.putIfAbsent(each.imprint().print(), each));
        return distinct.values();
    }

    private static Answer told(Connection connection, Answer answer, long one, long other) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select d.same from steward_decision d"
                + " join source_record a on a.source_key = d.one_key join source_record b on b.source_key = d.other_key"
                + " where d.undone_at is null and (a.customer_id = ? and b.customer_id = ? or a.customer_id = ?"
                + " and b.customer_id = ?) order by d.at desc, d.id desc limit 1")) {
            query.setLong(1, one);
            query.setLong(2, other);
            query.setLong(3, other);
            query.setLong(4, one);
            try (ResultSet row = query.executeQuery()) {
                Boolean said = row.next() ? (Boolean) row.getBoolean(1) : null;
                return new Answer(answer.oneRecord, answer.otherRecord, answer.comparison, answer.together, said, answer.model,
                        answer.review, answer.link);
            }
        }
    }

    private List<Linked> records(Connection connection, long customer) throws SQLException {
        return SourceRecords.ofCustomers(connection, List.of(customer), customers.imprints(), new RoundTrip());
    }

    private static long epoch(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(Models.EPOCH); ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
