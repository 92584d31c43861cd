package aero.interline.launcher.backup;

import java.util.List;

/**
 * The archive: a zip file with one entry that describes it and then the directories of the hub, files under the names
 * that they have below the data directory.
 */
final class BackupFormat {

    /** Says what the archive is; first entry. */
    static final String DESCRIPTION = "interline-backup.properties";

    static final String VERSION = "1";

    static final String SECRETS = "secrets";

    static final String DATABASE = "postgres";

    /** Where systems put what they like: what is neither file nor directory there, the hub never takes. */
    static final String DROPPED = "in";

    /** What is kept. Logs and the container's own files are not. */
    static final List<String> DIRECTORIES = List.of(DATABASE, "broker", DROPPED, "out", SECRETS);

    private BackupFormat() {}
}
