package aero.interline.launcher.database;

/**
 * The server's settings: durable, for one machine of a few cores, listening on loopback only. Written anew at each
 * start, so that what runs is what this version of the hub was tested with.
 */
final class PostgresConfiguration {

    private PostgresConfiguration() {}

    static String text(int port) {
        return """
                # written by the hub at each start
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 80
                # a batch locks what its people are found by, up to some thousand keys
                max_locks_per_transaction = 1024
                password_encryption = 'scram-sha-256'

                # a commit is on disk before anyone hears of it
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                # when each commit became visible; measurements of latency end there
                track_commit_timestamp = on

                shared_buffers = '256MB'
                effective_cache_size = '1GB'
                work_mem = '8MB'
                maintenance_work_mem = '128MB'
                wal_buffers = '16MB'
                max_wal_size = '2GB'
                min_wal_size = '256MB'
                # segments that are not needed any more are removed, not renamed: they may hold what was erased
                wal_recycle = off
                wal_init_zero = off
                checkpoint_timeout = '10min'
                checkpoint_completion_target = 0.9
                random_page_cost = 1.1
                effective_io_concurrency = 64
                jit = off
                autovacuum_vacuum_insert_scale_factor = 0.1
                autovacuum_analyze_scale_factor = 0.05

                timezone = 'UTC'
                log_timezone = 'UTC'
                datestyle = 'iso, ymd'
                default_text_search_config = 'pg_catalog.simple'

                # the log names no values: they may be somebody's data
                logging_collector = on
                log_directory = '../logs/postgresql'
                log_filename = '%%a.log'
                log_truncate_on_rotation = on
                log_rotation_age = '1d'
                log_rotation_size = 0
                log_file_mode = 0600
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                log_min_duration_statement = -1
                log_checkpoints = off
                """.formatted(port);
    }
}
