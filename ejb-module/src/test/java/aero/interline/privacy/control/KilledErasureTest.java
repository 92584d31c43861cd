package aero.interline.privacy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.platform.control.Transactions;
import aero.interline.privacy.entity.Job;
import aero.interline.testing.Reservation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An erasure goes on where a killed hub left it. */
class KilledErasureTest extends PrivacyJobsFixture {

    @Test
    void aJobThatIsStoppedAnywhereGoesOn() throws Exception {
        for (int i = 0; i < 5; i++) {
            report(Reservation.of("AAA11" + i).withPassport("ZYLBERQUIST", "OTTOLINE", PASSPORT).report());
        }
        Job job = request(Job.Kind.ERASURE, customers("ZYLBERQUIST").get(0));
        List<String> steps = new ArrayList<>();
        while (job.state() != Job.State.DONE) {
            stopped(job);
            run.next(job);
            job = find(job.id());
            steps.add(String.valueOf(job.step()));
        }

        assertThat(steps).containsSubsequence("bodies", "files", "broker", "rewriting", "receipt", "null");
        assertThat(job.receipt()).contains("\"bodiesRedacted\":5", "\"reservations\":5", "\"customers\":1");
        assertThat(job.signature()).isEqualTo(Receipts.signature(hub.hash, job.receipt()));
        assertThat(Receipts.signature(hub.hash, job.receipt().replace('5', '6'))).isNotEqualTo(job.signature());
    }

    /** The step is done and rolled back, as if the hub had been killed before it was committed. */
    private void stopped(Job job) throws Exception {
        Transactions cut = new Transactions() {
            @Override
            public <T> T inNew(Work<T> work) throws SQLException {
                return hub.database.transactions().inNew(connection -> {
                    work.on(connection);
                    throw new SQLException("killed", "57P01");
                });
            }
        };
        assertThatThrownBy(() -> new ErasureRun(tools(cut)).next(job)).isInstanceOf(SQLException.class);
    }
}
