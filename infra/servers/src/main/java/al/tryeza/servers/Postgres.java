package al.tryeza.servers;

/** PostgreSQL, wherever it runs. */
public interface Postgres extends ServerControl {

    /** What an administrator may do with its databases and roles. */
    Databases databases();

    /** JDBC address of a database of this server, without user or password. */
    String url(String database);
}
