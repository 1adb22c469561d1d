package id.or.amsi.tanggap.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The settings of the local PostgreSQL: as durable as a production server, only smaller.
final class PostgresSettings {
    private static final String INCLUDE = "include_if_exists = 'tanggap.conf'";

    private PostgresSettings() {}

    static void write(Path data, int port) throws IOException {
        Files.writeString(data.resolve("tanggap.conf"), """
                listen_addresses = 'localhost'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                max_connections = 200
                shared_buffers = '64MB'
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] %%u@%%d '
                log_statement = 'none'
                log_min_error_statement = 'panic'
                log_parameter_max_length_on_error = 0
                """.formatted(port));
        var main = data.resolve("postgresql.conf");
        var text = Files.readString(main);
        if (!text.contains(INCLUDE)) {
            Files.writeString(main, text + "\n" + INCLUDE + "\n");
        }
    }
}
