package al.tryeza.testing;

import al.tryeza.events.Topic;
import al.tryeza.servers.Kafka;
import al.tryeza.servers.Postgres;
import al.tryeza.servers.Registry;
import java.util.Map;
import java.util.Set;

/**
 * The servers that tests run against, started once in a JVM, each when it is first asked for, and gone with it. Which
 * kind is the system property {@code tryeza.backends}: {@code embedded} (the default), child processes; or {@code
 * containers}.
 */
public interface Backends {

    /**
     * Those of this JVM.
     *
     * @throws BackendsUnavailable when that kind cannot be had
     */
    static Backends get() {
        return Holder.BACKENDS.get();
    }

    /** Running. */
    Postgres postgres();

    /** Running, with a user for every service; topics come with {@link #environment}. */
    Kafka kafka();

    /** Running, with the schemas of all events. */
    Registry registry();

    /**
     * What a service finds in its environment, for a world of its own: a fresh database, migrated as the class path says
     * ({@code db/messaging}, {@code db/web}, {@code db/migration}), and fresh topics.
     *
     * @param database {@code referral}, {@code notification} or {@code audit}; its service is {@code <database>-service}
     * @return a map that the caller may change
     */
    Map<String, String> environment(String database);

    /**
     * The part of audit-service's environment that is about the database of its keys: a fresh one. It is in {@link
     * #environment} as well; by itself it needs PostgreSQL alone.
     */
    Map<String, String> keyStore();

    /** The password of a user of Kafka, such as {@code referral-service} or {@code operator}. */
    String kafkaPassword(String user);

    /**
     * An institution's own systems, provisioned in the world of an environment.
     *
     * @param institution such as {@code police.vlore}
     * @param intake topics that it may write to
     * @param environment from {@link #environment}
     * @return what its Kafka clients need to sign in
     */
    Map<String, Object> institution(String institution, Set<Topic> intake, Map<String, String> environment);

    /** The one of this JVM. */
    final class Holder {
        private static final Once<Backends> BACKENDS =
                new Once<>(() -> BackendsKind.named(System.getProperty("tryeza.backends", "embedded"))
                        .start());

        private Holder() {}
    }
}
