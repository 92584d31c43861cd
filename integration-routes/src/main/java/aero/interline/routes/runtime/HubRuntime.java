package aero.interline.routes.runtime;

import aero.interline.contracts.exchange.BrokerUpkeep;
import aero.interline.contracts.exchange.CoreReadiness;
import aero.interline.contracts.exchange.FactIntake;
import aero.interline.contracts.exchange.FileIntake;
import aero.interline.contracts.exchange.LateAnswers;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.QueueStatus;
import aero.interline.contracts.exchange.RouteControl;
import aero.interline.contracts.exchange.Systems;
import aero.interline.routes.batch.BatchConsumer;
import aero.interline.routes.broker.Broker;
import aero.interline.routes.broker.BrokerFailure;
import aero.interline.routes.broker.QueueCounts;
import aero.interline.routes.files.FilePollers;
import aero.interline.routes.files.FilePorts;
import aero.interline.routes.files.LateResponses;
import aero.interline.routes.shared.InboundSteps;
import aero.interline.routes.shared.LateAnswerRelay;
import aero.interline.routes.shared.RepeatedTasks;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only bean that knows the server: it starts the broker while the routes are built, waits for the core, lets the
 * routes take messages, and stops them the other way round, so that a batch under way can still be decided and acknowledged.
 */
@Singleton
@Startup
@Local({RouteControl.class, BrokerUpkeep.class})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class HubRuntime implements RouteControl, BrokerUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(HubRuntime.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    @EJB
    private CoreReadiness core;

    @EJB
    private FactIntake intake;

    @EJB
    private FileIntake fileIntake;

    @EJB
    private LateAnswers lateAnswers;

    @EJB
    private MessageReader reader;

    private final IntakeSwitch intakeSwitch = new IntakeSwitch(this::suspendAll, this::resumeAll);
    private Broker broker;
    private InboundRoutes routes;
    private FilePollers files;
    private RepeatedTasks watch;

    @PostConstruct
    void start() {
        RuntimeSettings settings = RuntimeSettings.of(ConfigProvider.getConfig());
        long begin = System.nanoTime();
        try {
            broker = settings.broker();
            CompletableFuture<Void> brokerUp = CompletableFuture.runAsync(
                    broker::start, task -> new Thread(task, "interline-broker").start());
            routes = new InboundRoutes(settings, broker,
                    new InboundSteps(reader, intake, settings.answers(), Clock.systemUTC()), intake);
            core.awaitReady();
            brokerUp.join();
            files = settings.files(new FilePorts(reader, intake, fileIntake, settings.programme()));
            routes.start();
            startWatch(settings);
            files.start();
            LOG.info("broker and routes up in {} ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        } catch (Exception e) {
            stop();
            Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            throw new IllegalStateException("The routes could not start: " + cause.getMessage(), cause);
        }
    }

    private void startWatch(RuntimeSettings settings) {
        DiskGuard guard = new DiskGuard(settings.dataDirectory(), settings.minFreeBytes(), intakeSwitch);
        LateAnswerRelay relay = new LateAnswerRelay(lateAnswers, broker.connections(settings.windowBytes()), settings.answers(),
                new LateResponses(settings.dataDirectory()), Clock.systemUTC());
        List<Runnable> tasks = List.of(guard, relay, this::lookAfterBroker);
        guard.run();
        watch = new RepeatedTasks("interline-watch", tasks.size());
        tasks.forEach(task -> watch.repeat(BETWEEN_LOOKS, task));
    }

    private void lookAfterBroker() {
        try {
            broker.lookAfter();
        } catch (BrokerFailure e) {
            LOG.warn("{}; trying again", e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        if (watch != null) {
            watch.close();
        }
        if (files != null) {
            files.close();
        }
        if (routes != null) {
            routes.close();
        }
        if (broker != null) {
            broker.close();
        }
    }

    @Override
    public List<QueueStatus> queues() {
        return Systems.ALL.stream().map(this::status).toList();
    }

    private QueueStatus status(String system) {
        String queue = Systems.queueOf(system);
        BatchConsumer consumer = routes.consumer(system);
        try {
            QueueCounts counts = broker.counts(queue);
            return new QueueStatus(system, queue, true, counts.depth(), counts.consumers(), counts.received(),
                    consumer.getFlow(), consumer.getNote(), files.received(system), files.open(system));
        } catch (BrokerFailure e) {
            return QueueStatus.uncounted(system, queue, e.getMessage(), files.received(system), files.open(system));
        }
    }

    @Override
    public boolean brokerReachable() {
        return broker.reachable();
    }

    @Override
    public void suspend(String reason) {
        intakeSwitch.forbid(IntakeSwitch.Reason.OPERATOR, reason);
    }

    @Override
    public void resume() {
        intakeSwitch.allow(IntakeSwitch.Reason.OPERATOR);
    }

    @Override
    public boolean forgetConsumed() {
        return broker.forgetConsumed();
    }

    private void suspendAll(String note) {
        Systems.ALL.forEach(system -> routes.consumer(system).suspendFor(note));
        files.suspend();
    }

    private void resumeAll() {
        Systems.ALL.forEach(system -> routes.consumer(system).resumeFlow());
        files.resume();
    }
}
