package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the start script says on a machine without the Java that it needs: one sentence, and the exit code 3. */
class StartScriptTest {

    private static final int WRONG_ENVIRONMENT = 3;
    private static final List<String> TOOLS = List.of("bash", "cat", "dirname", "env", "find", "head", "readlink", "sed");

    @TempDir
    private Path machine;

    private Path tools;

    /** The tools that the script uses, and no Java. */
    @BeforeEach
    void toolsWithoutJava() throws IOException {
        tools = Files.createDirectory(machine.resolve("tools"));
        for (String tool : TOOLS) {
            Path installed = Stream.of(System.getenv("PATH").split(":"))
                    .map(each -> Path.of(each, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(tools.resolve(tool), installed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "send", "backup", "help"})
    @DisplayName("Without any Java every command says that a JDK is needed, and how to name one")
    void noJava(String command) throws Exception {
        refused(HubProcess.script(), Map.of(), command,
                "Interline needs a JDK 17 or newer: install one, or set JAVA_HOME.");
    }

    @Test
    @DisplayName("A JAVA_HOME without Java is named, also where there is one on the path")
    void wrongJavaHome() throws Exception {
        java(tools, "21.0.2");
        Path nothing = machine.resolve("nothing");
        refused(HubProcess.script(), Map.of("JAVA_HOME", nothing.toString()), "run",
                "JAVA_HOME is " + nothing + ", and there is no Java in it: set it to a JDK 17 or newer.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.0.22", "1.8.0_402", "16", "9-ea"})
    @DisplayName("A Java that is too old is named by its version")
    void oldJava(String version) throws Exception {
        Path home = Files.createDirectory(machine.resolve("old java"));
        java(Files.createDirectory(home.resolve("bin")), version);
        String sentence = "This is Java " + version + " and Interline needs a JDK 17 or newer: set JAVA_HOME to one.";
        refused(HubProcess.script(), Map.of("JAVA_HOME", home.toString()), "run", sentence);
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        refused(HubProcess.script(), Map.of("JAVA_HOME", home.toString()), "status", sentence);
        java(tools, version);
        refused(HubProcess.script(), Map.of(), "send", sentence);
    }

    @Test
    @DisplayName("A source tree that has to be built needs the compiler as well")
    void noCompiler() throws Exception {
        Path tree = Files.createDirectory(machine.resolve("tree"));
        Path script = Files.copy(HubProcess.script(), tree.resolve("interline"));
        Files.createFile(tree.resolve("pom.xml"));
        java(tools, "17.0.15");
        refused(script, Map.of(), "run", "Interline has to be built and " + tools.resolve("java")
                + " belongs to a runtime without compiler: set JAVA_HOME to a JDK.");
    }

    /** As much of a Java as tells its version. */
    private static void java(Path directory, String version) throws IOException {
        Path java = directory.resolve("java");
        Files.writeString(java, "#!/usr/bin/env bash\necho 'openjdk version \"" + version + "\" 2024-01-16' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private void refused(Path script, Map<String, String> environment, String command, String sentence) throws Exception {
        Path out = machine.resolve("out");
        Path err = machine.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(script.toString(), command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(err, StandardCharsets.UTF_8)).isEqualTo(sentence + "\n");
        assertThat(out).isEmptyFile();
        assertThat(process.exitValue()).isEqualTo(WRONG_ENVIRONMENT);
    }
}
