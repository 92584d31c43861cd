package aero.interline.routes.broker;

import java.util.List;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.PageFullMessagePolicy;
import org.apache.activemq.artemis.utils.critical.CriticalAnalyzerPolicy;

/** How the embedded broker is set up. A message that it acknowledged is on the disk. */
final class BrokerConfiguration {

    private static final int LONGEST_PAGE = 4 << 20;
    /** Longest time that a write waits for others to share its disk write, in nanoseconds. */
    private static final int SHARE_WRITE = 500_000;

    private static final long EXPIRY_SCAN_MS = 60_000;
    /** Answers that nobody takes: more than this many bytes of a system are thrown away. */
    private static final long MOST_ANSWERS = 256L << 20;

    private BrokerConfiguration() {}

    static Configuration of(BrokerSettings settings, int inVmId) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName("interline")
                .setJMXManagementEnabled(false)
                .setResolveProtocols(false)
                .setMessageExpiryScanPeriod(EXPIRY_SCAN_MS)
                .setGracefulShutdownEnabled(false)
                .setThreadPoolMaxSize(16)
                .setCriticalAnalyzerPolicy(CriticalAnalyzerPolicy.LOG);
        configuration.addAcceptorConfiguration("in-vm", "vm://" + inVmId);
        storage(configuration, settings);
        security(configuration);
        queues(configuration, settings.memoryBytes() / 3);
        return configuration;
    }

    private static void storage(Configuration configuration, BrokerSettings settings) {
        configuration.setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalDatasync(true)
                .setJournalBufferTimeout_NIO(SHARE_WRITE)
                .setJournalMinFiles(2)
                .setJournalPoolFiles(10)
                .setLargeMessageSync(true)
                .setJournalDirectory(directory(settings, "journal"))
                .setBindingsDirectory(directory(settings, "bindings"))
                .setPagingDirectory(directory(settings, "paging"))
                .setLargeMessagesDirectory(directory(settings, "large-messages"))
                .setGlobalMaxSize(settings.memoryBytes())
                .setMaxDiskUsage(-1)
                .setMinDiskFree(settings.minFreeBytes())
                .setDiskScanPeriod(1_000);
    }

    private static String directory(BrokerSettings settings, String name) {
        return settings.directory().resolve(name).toString();
    }

    private static void security(Configuration configuration) {
        configuration.setSecurityEnabled(true)
                .setPopulateValidatedUser(true)
                .setRejectEmptyValidatedUser(true)
                .setWildCardConfiguration(new WildcardConfiguration().setRoutingEnabled(false));
        BrokerPermissions.all().forEach(configuration::putSecurityRoles);
    }

    private static void queues(Configuration configuration, long queueMemory) {
        configuration.addAddressSetting("#", addressSettings(queueMemory));
        configuration.addAddressSetting("in.#", addressSettings(queueMemory).setNoExpiry(true));
        configuration.addAddressSetting("reply.#", addressSettings(queueMemory)
                .setExpiryAddress(SimpleString.of(""))
                .setPageLimitBytes(MOST_ANSWERS)
                .setPageFullMessagePolicy(PageFullMessagePolicy.DROP));
        for (String queue : BrokerQueues.all()) {
            configuration.addAddressConfiguration(new CoreAddressConfiguration()
                    .setName(queue)
                    .addRoutingType(RoutingType.ANYCAST)
                    .setQueueConfigs(List.of(
                            QueueConfiguration.of(queue).setRoutingType(RoutingType.ANYCAST).setDurable(true))));
        }
    }

    private static AddressSettings addressSettings(long queueMemory) {
        return new AddressSettings()
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                // order is of no importance: groups of senders would bind a queue to one session of the hub
                .setDefaultGroupBuckets(0)
                .setDeadLetterAddress(SimpleString.of(BrokerQueues.UNDELIVERED))
                .setExpiryAddress(SimpleString.of(BrokerQueues.EXPIRED))
                .setMaxDeliveryAttempts(-1)
                .setRedeliveryDelay(0)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(queueMemory)
                .setPageSizeBytes((int) Math.min(LONGEST_PAGE, queueMemory / 4));
    }
}
