package aero.interline.launcher.database;

import aero.interline.launcher.Refusal;
import aero.interline.launcher.files.DirectoryTree;
import aero.interline.launcher.secrets.PrivateFiles;
import aero.interline.launcher.secrets.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The database's directory: made once, with roles that have passwords before the server first listens. Roles and
 * passwords are set in PostgreSQL's single-user mode, so no superuser can ever sign in over a connection.
 */
final class PostgresCluster {

    static final String DATABASE = "interline";

    private final Path directory;
    private final PostgresBinaries binaries;
    private final ServerUser user;

    PostgresCluster(Path directory, PostgresBinaries binaries, ServerUser user) {
        this.directory = directory;
        this.binaries = binaries;
        this.user = user;
    }

    Path directory() {
        return directory;
    }

    /** Makes the cluster if there is none, and teaches it the passwords if they are new. */
    void prepare(Secrets secrets, String owner, String application) throws IOException {
        if (!Files.exists(directory.resolve("PG_VERSION"))) {
            make(secrets, owner, application);
        } else if (secrets.databasePasswordsMade()) {
            user.own(directory, binaries.root());
            teach(directory, List.of(role("ALTER", owner, secrets.ownerPassword()), role("ALTER", application, secrets.applicationPassword())));
        }
    }

    /** Made beside, with its roles, and renamed: a hub killed while it makes its cluster leaves none. */
    private void make(Secrets secrets, String owner, String application) throws IOException {
        Path beside = directory.resolveSibling("postgres.new");
        Path password = directory.resolveSibling("postgres.password");
        DirectoryTree.delete(beside);
        PrivateFiles.directory(beside);
        user.own(beside, binaries.root());
        byte[] unknown = new byte[32];
        new SecureRandom().nextBytes(unknown);
        PrivateFiles.write(password, HexFormat.of().formatHex(unknown) + "\n");
        user.own(password, binaries.root());
        try {
            run(List.of(binaries.program("initdb"), "-D", beside.toString(), "-U", "postgres",
                    "--auth=scram-sha-256", "--pwfile=" + password, "--encoding=UTF8", "--locale=C",
                    "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums",
                    "--no-instructions"), "", "made");
        } finally {
            Files.deleteIfExists(password);
        }
        Files.writeString(beside.resolve("pg_hba.conf"), """
                # only the hub's two roles, only with their passwords, only from this machine
                host interline all 127.0.0.1/32 scram-sha-256
                """);
        user.own(beside, binaries.root());
        teach(beside, List.of(
                role("CREATE", owner, secrets.ownerPassword()),
                role("CREATE", application, secrets.applicationPassword()),
                "CREATE DATABASE " + DATABASE + " OWNER " + owner,
                "REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC",
                // an erasure has the log written out and removed, see docs/operations.md
                "GRANT pg_checkpoint TO " + owner,
                "GRANT CONNECT, TEMPORARY ON DATABASE " + DATABASE + " TO " + application));
        Files.move(beside, directory);
    }

    private static String role(String verb, String name, String password) {
        return verb + " ROLE " + name + " LOGIN PASSWORD '" + password + "'";
    }

    private void teach(Path cluster, List<String> statements) throws IOException {
        String answer = run(
                List.of(binaries.program("postgres"), "--single", "-D", cluster.toString(), "postgres"),
                String.join("\n", statements) + "\n",
                "given its roles");
        String errors = answer.lines()
                .filter(line -> line.contains("ERROR:") || line.contains("FATAL:"))
                .collect(Collectors.joining(" "));
        if (!errors.isEmpty()) {
            throw failed("given its roles", errors);
        }
    }

    private String run(List<String> command, String input, String what) throws IOException {
        Finished finished = Finished.run(user.command(command), directory.getParent(), input);
        if (finished.exitCode() != 0) {
            throw failed(what, finished.output());
        }
        return finished.output();
    }

    private Refusal failed(String what, String output) {
        return Refusal.environment(
                "The database in " + directory + " could not be " + what + ": " + output.strip());
    }
}
