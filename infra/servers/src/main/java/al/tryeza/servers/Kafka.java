package al.tryeza.servers;

/** A Kafka broker with passwords and access rules, wherever it runs. */
public interface Kafka extends ServerControl {

    /** {@code host:port} for clients. */
    String bootstrap();

    /** What an administrator may do with users, topics and access rules. */
    Topics topics();
}
