package aero.interline.privacy.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.privacy.entity.Job;
import aero.interline.testing.Reservation;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked for twice is done once, as long as the first is not over. */
class JobRequestTest extends PrivacyJobsFixture {

    @Test
    void theSecondRequestIsTheFirst() throws SQLException {
        long customer = somebody();
        Job first = asked(Job.Kind.EXPORT, customer).orElseThrow();

        assertThat(asked(Job.Kind.EXPORT, customer)).map(Job::id).contains(first.id());
        assertThat(asked(Job.Kind.ERASURE, customer)).map(Job::id).isPresent().isNotEqualTo(Optional.of(first.id()));
    }

    @Test
    @Timeout(30)
    void twoWhoAskAtOnceGetOneJob() throws Exception {
        long customer = somebody();
        AtomicReference<CompletableFuture<Optional<Job>>> second = new AtomicReference<>();

        Job first = hub.database.transactions().inNew(connection -> {
            Job job = PrivacyJobs.request(connection, Job.Kind.EXPORT, Job.State.WAITING, customer, null, "carla").orElseThrow();
            second.set(CompletableFuture.supplyAsync(() -> asked(Job.Kind.EXPORT, customer)));
            while (!second.get().isDone() && waiting() == 0) {
                Thread.onSpinWait();
            }
            return job;
        });

        assertThat(second.get().join()).map(Job::id).contains(first.id());
    }

    @Test
    void nobodyIsAskedAboutWhoIsNotThere() throws SQLException {
        assertThat(asked(Job.Kind.EXPORT, 4711)).isEmpty();
    }

    private long somebody() {
        report(Reservation.of("AAA111").withPassport("ZYLBERQUIST", "OTTOLINE", PASSPORT).report());
        return customers("ZYLBERQUIST").get(0);
    }

    private int waiting() {
        return hub.database.rows("select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()").size();
    }

    private Optional<Job> asked(Job.Kind kind, long customer) {
        try {
            return hub.database.transactions().inNew(connection ->
                    PrivacyJobs.request(connection, kind, Job.State.WAITING, customer, null, "carla"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
