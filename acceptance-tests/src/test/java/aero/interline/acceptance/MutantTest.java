package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.benchmarks.hub.ThrowAwayHub;
import aero.interline.benchmarks.witness.Verdict;
import aero.interline.benchmarks.witness.WitnessDriver;
import aero.interline.benchmarks.witness.WitnessLog;
import aero.interline.benchmarks.witness.Workload;
import aero.interline.contracts.exchange.Systems;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the kill test proves is worth what its checker would notice: hubs that break their promise are run, and the witness
 * has to say so each time. The distribution is the real one; an agent changes one class while it is loaded.
 */
class MutantTest {

    private static final int MESSAGES = 1_500;
    private static final int DECIDED_AT_THE_KILL = 300;

    private final Workload workload = Workload.mixed(20_261_122);

    @TempDir
    Path folder;

    @Test
    void i2aHubThatLooksNothingUpInItsInboxIsCaught() throws Exception {
        try (ThrowAwayHub hub = start(Mutant.WITHOUT_INBOX);
                WitnessLog log = new WitnessLog(folder.resolve("witness"))) {
            send(hub, log);

            Verdict verdict = Proof.of(hub, workload, log);

            applied(Mutant.WITHOUT_INBOX);
            assertThat(verdict.violations()).anyMatch(each -> each.startsWith("a content was not applied exactly once"));
            assertThat(verdict.duplicates()).isPositive();
        }
    }

    @Test
    void i1aHubThatAcknowledgesBeforeItsDatabaseCommitsIsCaught() throws Exception {
        try (ThrowAwayHub hub = start(Mutant.ACKNOWLEDGES_FIRST);
                WitnessLog log = new WitnessLog(folder.resolve("witness"))) {
            send(hub, log);
            Proof.awaitDecided(hub, DECIDED_AT_THE_KILL);
            hub.kill();
            hub.restart();

            Verdict verdict = Proof.of(hub, workload, log);

            applied(Mutant.ACKNOWLEDGES_FIRST);
            assertThat(verdict.violations())
                    .anyMatch(each -> each.startsWith("confirmed but without an outcome"))
                    .anyMatch(each -> each.startsWith("residue"));
            assertThat(verdict.lost()).isPositive();
        }
    }

    private void send(ThrowAwayHub hub, WitnessLog log) throws Exception {
        String queue = Systems.queueOf(Systems.BOOKING);
        assertThat(new WitnessDriver(workload, log).sendUpTo(MESSAGES, hub.broker(Systems.BOOKING), queue)).isTrue();
    }

    /** A mutant whose method is no longer there would be a healthy hub, and prove nothing. */
    private void applied(Mutant mutant) {
        assertThat(mutant.methods()).allSatisfy(method -> assertThat(
                folder.resolve("mutant." + method.substring(0, method.indexOf('(')))).hasContent(mutant.name()));
    }

    private ThrowAwayHub start(Mutant mutant) throws Exception {
        Path agent = agent();
        return ThrowAwayHub.start(Path.of(System.getProperty("interline.distribution")), folder, Map.of(
                "JAVA_TOOL_OPTIONS", "-javaagent:" + agent + "=" + mutant + ":" + folder.resolve("mutant")));
    }

    private Path agent() throws IOException, URISyntaxException {
        Manifest manifest = new Manifest();
        Path library = Path.of(ClassReader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, library.toUri().toString());
        manifest.getMainAttributes().putValue("Premain-Class", MutantAgent.class.getName());
        Path jar = folder.resolve("mutant-agent.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream classes = new JarOutputStream(file, manifest)) {
            for (String name : classFiles()) {
                classes.putNextEntry(new JarEntry(name));
                try (InputStream content = MutantTest.class.getResourceAsStream("/" + name)) {
                    content.transferTo(classes);
                }
                classes.closeEntry();
            }
        }
        return jar;
    }

    /** The agent with its nested classes. */
    private static List<String> classFiles() throws IOException, URISyntaxException {
        Path here = Path.of(MutantTest.class.getResource("MutantTest.class").toURI()).getParent();
        String folder = MutantTest.class.getPackageName().replace('.', '/') + "/";
        try (Stream<Path> all = Files.list(here)) {
            return all.map(each -> each.getFileName().toString())
                    .filter(name -> name.matches("(MutantAgent|Mutant)(\\$.*)?\\.class"))
                    .map(folder::concat)
                    .toList();
        }
    }
}
