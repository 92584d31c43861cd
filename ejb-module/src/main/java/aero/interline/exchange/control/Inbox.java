package aero.interline.exchange.control;

import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.exchange.entity.Docket;
import aero.interline.exchange.entity.MessageDetail;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Claims the two identities of every message (invariant I2). A claim has one row, so of two sessions with the same
 * delivery or content one waits here until the other has committed or rolled back.
 */
public final class Inbox {

    private record Claim(UUID claim, long messageId) {}

    private static final SetStatement<Claim> INSERT = SetStatement.of(Claim.class)
            .column("claim", "uuid", Claim::claim)
            .column("message_id", "bigint", Claim::messageId)
            .insertInto("inbox", "on conflict (claim) do nothing returning claim");
    private static final SetStatement<Claim> TAKE_OVER = SetStatement.of(Claim.class)
            .column("claim", "uuid", Claim::claim)
            .column("message_id", "bigint", Claim::messageId)
            .update("inbox");
    private static final String OWNERS =
            "select claim, message_id from inbox where claim = any(?) order by claim for update";
    private static final String GIVE_BACK = "delete from inbox where claim = any(?)";
    private static final String DECIDED = "select id, outcome, code, facts, changes, duplicate_of, detail"
            + " from message where id = any(?)";

    private static final String CONTENTS = "select id, content_hash from message where id = any(?)";

    private Inbox() {}

    /**
     * Marks those deliveries that were decided before a crash and, of the rest, those whose content was decided before.
     * A record of a file is no message of its own, and claims no content.
     *
     * @param first travels ahead
     */
    static void claim(Connection connection, List<Docket> dockets, RoundTrip first) throws SQLException {
        Claims deliveries = new Claims(dockets, Docket::deliveryClaim);
        Claims contents = new Claims(dockets.stream().filter(each -> each.record() == null).toList(), Docket::contentClaim);
        first.add(INSERT, deliveries.wanted(), row -> deliveries.won(row.getObject(1, UUID.class)))
                .add(INSERT, contents.wanted(), row -> contents.won(row.getObject(1, UUID.class)))
                .send(connection);
        List<Docket> others = settleDeliveries(connection, deliveries);
        if (!others.isEmpty()) {
            Claims own = new Claims(others, Docket::ownDeliveryClaim);
            INSERT.execute(connection, own.wanted(), row -> own.won(row.getObject(1, UUID.class)));
            settleDeliveries(connection, own);
        }
        settleContents(connection, contents);
    }

    /** Marks those whose content was decided before; a content whose owner is DEAD passes to the new message. */
    static void claimContents(Connection connection, List<Docket> dockets) throws SQLException {
        Claims contents = new Claims(dockets, Docket::contentClaim);
        INSERT.execute(connection, contents.wanted(), row -> contents.won(row.getObject(1, UUID.class)));
        settleContents(connection, contents);
    }

    /** @return what is no redelivery but another message, to which its sender gave an id that he had used before */
    private static List<Docket> settleDeliveries(Connection connection, Claims claims) throws SQLException {
        Map<UUID, Long> owners = owners(connection, claims.lost());
        Map<Long, Decision> decided = decided(connection, owners.values());
        Map<Long, byte[]> contents = contents(connection, decided.keySet());
        List<Claim> expired = new ArrayList<>();
        List<Docket> others = new ArrayList<>();
        claims.byClaim().forEach((claim, all) -> {
            Decision earlier = decided.get(owners.get(claim));
            byte[] content = earlier == null ? all.get(0).contentHash() : contents.get(earlier.messageId());
            List<Docket> same = all.stream().filter(each -> each.redelivers(content)).toList();
            all.stream().filter(each -> !each.redelivers(content)).forEach(others::add);
            if (earlier != null) {
                same.forEach(each -> each.redelivered(earlier));
                return;
            }
            same.stream().skip(1).forEach(each -> each.repeats(same.get(0)));
            if (owners.containsKey(claim)) {
                expired.add(new Claim(claim, same.get(0).messageId()));
            }
        });
        TAKE_OVER.execute(connection, expired);
        return others;
    }

    private static Map<Long, byte[]> contents(Connection connection, Collection<Long> ids) throws SQLException {
        Map<Long, byte[]> contents = new HashMap<>();
        SqlArrays.query(connection, CONTENTS, "bigint", ids, row -> contents.put(row.getLong(1), row.getBytes(2)));
        return contents;
    }

    private static void settleContents(Connection connection, Claims claims) throws SQLException {
        SqlArrays.update(connection, GIVE_BACK, "uuid", claims.wonInVain());
        Map<UUID, Long> owners = owners(connection, claims.lost());
        Map<Long, Decision> decided = decided(connection, owners.values());
        List<Claim> takenOver = new ArrayList<>();
        claims.byClaim().forEach((claim, all) -> {
            Long stored = owners.get(claim);
            Decision first = stored == null ? null : decided.get(stored);
            long owner = first == null ? 0 : first.messageId();
            boolean alive = first != null && first.outcome() != Outcome.DEAD;
            for (Docket each : all.stream().filter(Docket::open).toList()) {
                if (alive && owner != each.messageId()) {
                    each.duplicates(owner);
                } else {
                    if (owner != 0 && owner != each.messageId()) {
                        each.supersedes(owner);
                    }
                    owner = each.messageId();
                    alive = each.outcome() != Outcome.DEAD;
                }
            }
            long inserted = stored == null ? all.get(0).messageId() : stored;
            if (owner != 0 && owner != inserted) {
                takenOver.add(new Claim(claim, owner));
            }
        });
        TAKE_OVER.execute(connection, takenOver);
    }

    /** Locks claims that somebody had before. */
    private static Map<UUID, Long> owners(Connection connection, Collection<UUID> claims) throws SQLException {
        Map<UUID, Long> owners = new HashMap<>();
        SqlArrays.query(connection, OWNERS, "uuid", claims,
                row -> owners.put(row.getObject(1, UUID.class), row.getLong(2)));
        return owners;
    }

    /** What was decided about messages before. */
    static Map<Long, Decision> decided(Connection connection, Collection<Long> ids) throws SQLException {
        Map<Long, Decision> decided = new HashMap<>();
        SqlArrays.query(connection, DECIDED, "bigint", ids, row -> decided.put(row.getLong(1), decision(row)));
        return decided;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String code = row.getString(3);
        String detail = row.getString(7);
        MessageDetail said = detail == null ? null : FactJson.read(detail, MessageDetail.class);
        return new Decision(row.getLong(1), Outcome.valueOf(row.getString(2)), code == null ? null : ErrorCode.of(code),
                row.getInt(4), row.getInt(5), row.getObject(6, Long.class),
                said == null || said.reason() == null ? null : said.reason().text(), true);
    }

    /** What is claimed for whom. The first of several messages with one claim has it. */
    private static final class Claims {

        private final Map<UUID, List<Docket>> byClaim = new TreeMap<>();
        private final Set<UUID> won = new HashSet<>();

        Claims(List<Docket> dockets, Function<Docket, UUID> claim) {
            dockets.forEach(each ->
                    byClaim.computeIfAbsent(claim.apply(each), none -> new ArrayList<>(1)).add(each));
        }

        Map<UUID, List<Docket>> byClaim() {
            return byClaim;
        }

        List<Claim> wanted() {
            List<Claim> wanted = new ArrayList<>();
            byClaim.forEach((claim, same) -> wanted.add(new Claim(claim, same.get(0).messageId())));
            return wanted;
        }

        void won(UUID claim) {
            won.add(claim);
        }

        /** Claims that somebody had before, and about which something is still to be decided. */
        List<UUID> lost() {
            return claims(true, false);
        }

        /** Claims of messages that turned out to have been decided before. */
        List<UUID> wonInVain() {
            return claims(false, true);
        }

        private List<UUID> claims(boolean open, boolean isWon) {
            List<UUID> claims = new ArrayList<>();
            byClaim.forEach((claim, same) -> {
                if (won.contains(claim) == isWon && same.stream().anyMatch(Docket::open) == open) {
                    claims.add(claim);
                }
            });
            return claims;
        }
    }
}
