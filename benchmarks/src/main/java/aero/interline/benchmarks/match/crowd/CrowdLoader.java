package aero.interline.benchmarks.match.crowd;

import aero.interline.travel.entity.Report;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Writes people into the tables set by set, the rows that the intake would have written. */
final class CrowdLoader {

    private static final int BATCH = 500;
    private static final int THREADS = 2;

    private final CrowdDatabase database;
    private final Crowd crowd;

    CrowdLoader(CrowdDatabase database, Crowd crowd) {
        this.database = database;
        this.crowd = crowd;
    }

    /** Those with numbers from one to the other, the latter not included. */
    void load(long from, long to) throws InterruptedException, ExecutionException, SQLException {
        AtomicLong next = new AtomicLong(from);
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            work.add(() -> load(next, to));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        database.settle();
    }

    private Void load(AtomicLong next, long to) throws SQLException {
        try (Connection connection = database.connect()) {
            for (long first = next.getAndAdd(BATCH); first < to; first = next.getAndAdd(BATCH)) {
                List<Report> reports = new ArrayList<>();
                for (long number = first; number < Math.min(to, first + BATCH); number++) {
                    reports.add(database.report(number, crowd.person(number)));
                }
                database.fill(connection, database.accept(connection, reports));
                connection.commit();
            }
        }
        return null;
    }
}
