package al.tryeza.servers;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the registry runs, wherever it runs: schemas in PostgreSQL; everybody may read, and one user, who is kept in its own
 * configuration so that no identity provider has to be up, may write.
 *
 * @param databaseUrl JDBC, of {@link RegistryServer#DATABASE}
 * @param databasePassword of that database's application role
 * @param writerPassword of {@link #WRITER}
 */
public record RegistrySettings(String databaseUrl, String databasePassword, String writerPassword) {

    /** Who may write. */
    public static final String WRITER = "registrar";

    /** As the program reads them from its environment. */
    public Map<String, String> environment() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false");
        settings.put("QUARKUS_LOG_LEVEL", "WARN");
        settings.put("APICURIO_STORAGE_SQL_KIND", "postgresql");
        settings.put("APICURIO_DATASOURCE_URL", databaseUrl);
        settings.put("APICURIO_DATASOURCE_USERNAME", RegistryServer.DATABASE + "_app");
        settings.put("APICURIO_DATASOURCE_PASSWORD", databasePassword);
        settings.put("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "1");
        settings.put("APICURIO_DATASOURCE_JDBC_MIN_SIZE", "1");
        settings.put("APICURIO_DATASOURCE_JDBC_MAX_SIZE", "8");
        settings.put("QUARKUS_HTTP_AUTH_BASIC", "true");
        settings.put("QUARKUS_SECURITY_USERS_EMBEDDED_PLAIN_TEXT", "true");
        settings.put("QUARKUS_SECURITY_USERS_EMBEDDED_USERS_REGISTRAR", writerPassword);
        settings.put("QUARKUS_SECURITY_USERS_EMBEDDED_ROLES_REGISTRAR", "sr-admin");
        settings.put("APICURIO_AUTH_ROLE_BASED_AUTHORIZATION", "true");
        settings.put("APICURIO_AUTH_ANONYMOUS_READ_ACCESS_ENABLED", "true");
        return settings;
    }
}
