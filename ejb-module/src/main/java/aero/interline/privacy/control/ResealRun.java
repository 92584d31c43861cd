package aero.interline.privacy.control;

import aero.interline.customer.control.Resealing;
import aero.interline.platform.control.Transactions;
import aero.interline.platform.control.Vault;
import aero.interline.privacy.entity.Job;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Seals under customers' keys what was stored before there were any; one job in the life of a database. */
public final class ResealRun {

    private static final int AT_ONCE = 500;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final String BEGIN = "insert into privacy_job (kind, state, by_user) select 'reseal', 'waiting', 'hub'"
            + " where not exists (select from privacy_job where kind = 'reseal')";

    private final Transactions transactions;
    private final Resealing resealing;
    private boolean begun;

    public ResealRun(Transactions transactions, Vault vault) {
        this.transactions = transactions;
        this.resealing = new Resealing(vault);
    }

    /** Makes the job if there never was one. */
    public void begin() throws SQLException {
        if (!begun) {
            transactions.inNew(ResealRun::insert);
            begun = true;
        }
    }

    private static int insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
            return insert.executeUpdate();
        }
    }

    public void next(Job job) throws SQLException {
        transactions.inNew(connection -> {
            List<Long> ids = resealing.underDayKeys(connection, job.cursor(), AT_ONCE);
            if (ids.isEmpty()) {
                PrivacyJobs.done(connection, job.id(), null, null, false);
            } else {
                long last = ids.get(ids.size() - 1);
                PrivacyJobs.progress(connection, job, "profiles", last, null, Map.of("profiles", (long) ids.size()), LEASE);
            }
            return null;
        });
    }
}
