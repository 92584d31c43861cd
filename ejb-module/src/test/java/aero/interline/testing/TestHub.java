package aero.interline.testing;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.customer.control.CustomerRegister;
import aero.interline.customer.control.JobWorker;
import aero.interline.customer.control.Matching;
import aero.interline.customer.control.Rematch;
import aero.interline.domain.customer.Survivorship;
import aero.interline.exchange.control.Intake;
import aero.interline.exchange.control.Judge;
import aero.interline.platform.control.DayKeys;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MasterKey;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.Vault;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The intake on a database of its own, put together as the container would. */
public final class TestHub {

    public static final MasterKey MASTER = master();

    public final TestDatabase database;
    public final Vault vault;
    public final KeyedHash hash;
    public final CustomerRegister customers;
    public final Rematch rematch;
    public final Judge judge;
    public final Intake intake;

    public TestHub(TestDatabase database) {
        this(database, true);
    }

    /** A hub that recognises people by documents, locators and frequent traveller numbers only. */
    public static TestHub knowingStrongKeysOnly(TestDatabase database) {
        return new TestHub(database, false);
    }

    private TestHub(TestDatabase database, boolean matching) {
        this.database = database;
        Clock clock = Clock.systemUTC();
        DayKeys keys = new DayKeys(MASTER, database.dataSource());
        this.hash = new KeyedHash(MASTER);
        this.vault = new Vault(MASTER, keys, clock);
        this.customers = new CustomerRegister(
                vault, hash, Survivorship.standard(), matching ? new Matching(vault, hash) : null);
        this.rematch = new Rematch(customers);
        try {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            keys.ensure(today.minusDays(1), today.plusDays(1));
            this.judge = new Judge(MessageIds.ofNewNode(clock, database.dataSource()), vault, hash, clock, customers, Set.of("LHAPIS"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        this.intake = new Intake(database.transactions(), judge);
    }

    private static MasterKey master() {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) 7);
        return new MasterKey(secret);
    }

    /** Works off the jobs of matching. */
    public int workOffJobs() {
        try {
            return new JobWorker(database.transactions(), customers, Clock.systemUTC(), () -> false).run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Decision> apply(Arrival... batch) {
        return apply(List.of(batch));
    }

    public List<Decision> apply(List<Arrival> batch) {
        try {
            return intake.apply(batch);
        } catch (IntakeUnavailable e) {
            throw new IllegalStateException(e);
        }
    }
}
