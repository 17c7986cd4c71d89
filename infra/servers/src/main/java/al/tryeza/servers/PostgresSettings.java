package al.tryeza.servers;

import al.tryeza.servers.PostgresServer.Durability;
import java.util.LinkedHashMap;
import java.util.Map;

/** How PostgreSQL runs, wherever it runs. */
public final class PostgresSettings {

    private PostgresSettings() {}

    /**
     * Parameters by name. Errors of statements stay out of the log, since they may repeat values; who connects and what
     * the server does is in it.
     */
    public static Map<String, String> of(Durability durability) {
        var sync = durability == Durability.DURABLE ? "on" : "off";
        var settings = new LinkedHashMap<String, String>();
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "200");
        settings.put("shared_buffers", "64MB");
        settings.put("max_wal_size", "512MB");
        settings.put("fsync", sync);
        settings.put("full_page_writes", sync);
        settings.put("synchronous_commit", "on");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_min_messages", "log");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_statement", "none");
        settings.put("log_parameter_max_length", "0");
        settings.put("log_parameter_max_length_on_error", "0");
        return settings;
    }

    /** Of a new cluster: the same order of characters on every machine, checksums, nobody trusted. */
    public static final String INITIALISATION =
            "--auth=scram-sha-256 --encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 --data-checksums";
}
