package aero.interline.launcher.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every key that may be set. The launcher reads some itself and hands all to the EAR as system properties. */
public enum Setting {
    DATA_DIR("interline.data.dir", "--data", Kind.DIRECTORY, "data"),
    BIND("interline.bind", "--bind", Kind.TEXT, "127.0.0.1"),
    HTTP_PORT("interline.http.port", "--http-port", Kind.PORT, "8080"),
    BROKER_PORT("interline.broker.port", "--broker-port", Kind.PORT, "61616"),
    DB_PORT("interline.db.port", "--db-port", Kind.PORT, "15432"),
    HEAP("interline.heap", "--heap", Kind.SIZE, "1g"),
    DB_URL("interline.db.url", null, Kind.TEXT, ""),
    DB_USER("interline.db.user", null, Kind.TEXT, "interline_app"),
    DB_PASSWORD_FILE("interline.db.password-file", null, Kind.FILE, ""),
    DB_OWNER_USER("interline.db.owner.user", null, Kind.TEXT, "interline_owner"),
    DB_OWNER_PASSWORD_FILE("interline.db.owner.password-file", null, Kind.FILE, ""),
    BROKER_URL("interline.broker.url", null, Kind.TEXT, ""),
    BROKER_USER("interline.broker.user", null, Kind.TEXT, "hub"),
    BROKER_PASSWORD_FILE("interline.broker.password-file", null, Kind.FILE, ""),
    SECRETS_DIR("interline.secrets.dir", null, Kind.DIRECTORY, ""),
    INTAKE_BATCH_SIZE("interline.intake.batch-size", null, Kind.COUNT, "100"),
    INTAKE_SESSIONS("interline.intake.sessions", null, Kind.COUNT, "4"),
    INTAKE_WAIT_MS("interline.intake.wait-ms", null, Kind.NUMBER, "25"),
    INTAKE_MAX_BODY_BYTES("interline.intake.max-body-bytes", null, Kind.COUNT, "16777216"),
    INBOX_HORIZON_DAYS("interline.inbox.horizon-days", null, Kind.NUMBER, "90"),
    RETENTION_DAYS("interline.retention.days", null, Kind.NUMBER, "0"),
    MATCH_MODE("interline.match.mode", "full", "keys"),
    PARTS_REPORT_AFTER_MINUTES("interline.parts.report-after-minutes", null, Kind.NUMBER, "60"),
    SEQUENCE_INTERCHANGES("interline.sequence.interchanges", null, Kind.TEXT, ""),
    EXPECT_PNL_HOURS("interline.expect.pnl-hours", null, Kind.NUMBER, "24"),
    EXPECT_PNL_MARKETED("interline.expect.pnl-marketed", null, Kind.CARRIERS, ""),
    EXPECT_LISTS("interline.expect.lists", null, Kind.TEXT, ""),
    EXPECT_FILES("interline.expect.files", null, Kind.TEXT, ""),
    AIRPORTS_FILE("interline.airports.file", null, Kind.FILE, ""),
    FILES_LOOK_MS("interline.files.look-ms", null, Kind.COUNT, "2000"),
    FILES_KEEP_DAYS("interline.files.keep-days", null, Kind.NUMBER, "30"),
    REPLY_BOOKING("interline.reply.booking", "asked", "errors", "all"),
    REPLY_DEPARTURE("interline.reply.departure", "asked", "errors", "all"),
    REPLY_LOYALTY("interline.reply.loyalty", "asked", "errors", "all"),
    REPLY_SUPPLIER("interline.reply.supplier", "asked", "errors", "all"),
    REPLY_DISTRIBUTOR("interline.reply.distributor", "asked", "errors", "all"),
    REPLY_KEEP_HOURS("interline.reply.keep-hours", null, Kind.NUMBER, "72"),
    COPYBOOKS_DIR("interline.copybooks.dir", null, Kind.DIRECTORY, "config/copybooks"),
    LOYALTY_PROGRAMME("interline.loyalty.programme", null, Kind.CARRIER, ""),
    ERASURE_FOUR_EYES("interline.erasure.four-eyes", "false", "true"),
    MERGE_FOUR_EYES("interline.merge.four-eyes", "false", "true"),
    EXPORT_KEEP_DAYS("interline.export.keep-days", null, Kind.NUMBER, "7"),
    SURVIVORSHIP_FILE("interline.survivorship.file", null, Kind.FILE, "config/survivorship.rules"),
    CONSENT_PURPOSES("interline.consent.purposes", null, Kind.TEXT, "newsletter,offers,partner-offers,survey,profiling"),
    CONTACT_LIMITS("interline.contact.limits", null, Kind.TEXT, "email 3/week,sms 2/week,phone 1/month,post 2/month,push 5/week"),
    DISK_MIN_FREE_MB("interline.disk.min-free-mb", null, Kind.NUMBER, "512");

    /** What a value must look like. */
    public enum Kind {
        TEXT,
        /** One of a few words, see {@link Setting#words}. */
        WORD,
        /** Relative paths start at the working directory for an option, at the home directory otherwise. */
        DIRECTORY,
        FILE,
        /** A TCP port, 1 to 65535. */
        PORT,
        /** An airline designator: two or three capitals or digits. */
        CARRIER,
        /** Designators with commas between. */
        CARRIERS,
        /** A whole number, 0 or greater. */
        NUMBER,
        /** A whole number from 1 on. */
        COUNT,
        /** Memory as the JVM writes it: 512m, 2g. */
        SIZE
    }

    private final String key;
    private final String option;
    private final Kind kind;
    private final String fallback;
    private final List<String> words;

    Setting(String key, String option, Kind kind, String fallback) {
        this.key = key;
        this.option = option;
        this.kind = kind;
        this.fallback = fallback;
        this.words = List.of();
    }

    /** One of a few words, of which the first holds when nobody sets one. */
    Setting(String key, String... words) {
        this.key = key;
        this.option = null;
        this.kind = Kind.WORD;
        this.fallback = words[0];
        this.words = List.of(words);
    }

    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    /** What may be chosen from; empty unless it is a {@link Kind#WORD}. */
    List<String> words() {
        return words;
    }

    /** Whether it names a file or a directory. */
    public boolean isPath() {
        return kind == Kind.FILE || kind == Kind.DIRECTORY;
    }

    /** The value when nobody sets one; empty when there is none. */
    public String fallback() {
        return fallback;
    }

    public Optional<String> option() {
        return Optional.ofNullable(option);
    }

    /** {@code INTERLINE_HTTP_PORT} for {@code interline.http.port}. */
    public String variable() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The option as people say it, else the key. */
    public String spoken() {
        return option == null ? key : option;
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    static Optional<Setting> ofOption(String option) {
        return Arrays.stream(values()).filter(each -> option.equals(each.option)).findFirst();
    }
}
