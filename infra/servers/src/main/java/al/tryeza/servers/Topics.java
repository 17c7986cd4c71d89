package al.tryeza.servers;

import al.tryeza.events.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/** What the superuser of the broker does for the services: users, topics and access rules, all from {@link Topic}. */
public final class Topics {

    private static final int PARTITIONS = 3;
    private static final short REPLICAS = 1;
    private static final int ITERATIONS = 8192;
    private static final Duration INTAKE_RETENTION = Duration.ofDays(7);

    /** The largest body of the REST door, sealed and in base64 twice. */
    private static final int LARGEST_SUBMISSION = 2 * 1024 * 1024;

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(60));

    private final String bootstrap;
    private final String password;
    private final @Nullable Path authority;

    /**
     * @param bootstrap {@code host:port}
     * @param password of the superuser
     */
    public Topics(String bootstrap, String password) {
        this(bootstrap, password, null);
    }

    /** @param authority PEM file of whom to trust, null where connections are in clear */
    public Topics(String bootstrap, String password, @Nullable Path authority) {
        this.bootstrap = bootstrap;
        this.password = password;
        this.authority = authority;
    }

    /** Whether the broker answers its superuser. */
    public boolean answers() {
        return signsIn(properties(KafkaServer.SUPERUSER, password));
    }

    /** Everybody that {@link Topic} names: services, and the operator. */
    public static Set<String> users() {
        return Stream.of(Topic.values())
                .flatMap(topic -> Stream.concat(topic.writers().stream(), topic.readers().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Makes the users or sets their passwords. */
    public void provisionUsers(Map<String, String> passwords) {
        var iterations = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        try (var admin = connect()) {
            done(admin.alterUserScramCredentials(passwords.entrySet().stream()
                            .<UserScramCredentialAlteration>map(user ->
                                    new UserScramCredentialUpsertion(user.getKey(), iterations, user.getValue()))
                            .toList())
                    .all());
        }
        // asked for together, they are applied together
        passwords.entrySet().stream()
                .limit(1)
                .forEach(user ->
                        await("user " + user.getKey(), () -> signsIn(properties(user.getKey(), user.getValue()))));
    }

    /**
     * Makes the topics that are missing, and the access rules of all.
     *
     * @param suffix after every name of a topic; empty but in tests
     */
    public void provisionTopics(String suffix) {
        try (var admin = connect()) {
            var present = done(admin.listTopics().names());
            var missing = single().filter(topic -> !present.contains(topic.topicName() + suffix))
                    .map(topic -> newTopic(topic, suffix))
                    .toList();
            done(admin.createTopics(missing).all());
            var rules = AccessRules.all(suffix);
            done(admin.createAcls(rules).all());
            await(
                    "topics",
                    () -> haveLeaders(
                            admin,
                            single().map(topic -> topic.topicName() + suffix).toList()));
            await(
                    "access rules",
                    () -> done(admin.describeAcls(AclBindingFilter.ANY).values())
                            .containsAll(rules));
        }
    }

    /**
     * Makes what institutions' systems need to publish, or mends it: users, a topic each for receipts, access rules.
     *
     * @param suffix after the names of topics; empty but in tests
     */
    public void provisionInstitutions(List<InstitutionClient> clients, String suffix) {
        provisionUsers(clients.stream()
                .collect(Collectors.toMap(InstitutionClient::institution, InstitutionClient::password)));
        try (var admin = connect()) {
            var present = done(admin.listTopics().names());
            var receipts =
                    clients.stream().map(client -> client.receipts(suffix)).toList();
            // one partition: its reader sees receipts in the order in which they were given
            done(admin.createTopics(receipts.stream()
                            .filter(topic -> !present.contains(topic))
                            .map(topic -> new NewTopic(topic, 1, REPLICAS).configs(settings(Topic.RECEIPTS.cleanup())))
                            .toList())
                    .all());
            var rules = clients.stream()
                    .flatMap(client -> InstitutionRules.of(client, suffix).stream())
                    .toList();
            done(admin.createAcls(rules).all());
            await("topics of receipts", () -> haveLeaders(admin, receipts));
            await(
                    "access rules of institutions",
                    () -> done(admin.describeAcls(AclBindingFilter.ANY).values())
                            .containsAll(rules));
        }
    }

    /** Institutions that may do something; of one that was revoked only a user is left that nobody can be. */
    public Set<String> institutions() {
        try (var admin = connect()) {
            return done(admin.describeAcls(AclBindingFilter.ANY).values()).stream()
                    .map(rule -> rule.entry().principal().replaceFirst("^User:", ""))
                    .filter(user -> !users().contains(user) && !user.equals(KafkaServer.SUPERUSER))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * Takes an institution's access rules away, then its password; its receipts stay. All is well where it is gone already.
     * Open connections can do nothing from now on, and end when they must sign in again.
     *
     * <p>The user is left, with a password that nobody knows. A user that was deleted can lock everybody out when the broker
     * starts again: it applies what its log holds to nothing, and where the first name that comes up is that of the deleted
     * one it forgets all others of the mechanism ({@code ScramDelta.apply} of Kafka 4.2.1).
     */
    public void revokeInstitution(String institution) {
        try (var admin = connect()) {
            done(admin.deleteAcls(List.of(InstitutionRules.all(institution))).all());
            if (done(admin.describeUserScramCredentials().users()).contains(institution)) {
                done(admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                                institution,
                                new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                                Uuid.randomUuid().toString() + Uuid.randomUuid())))
                        .all());
            }
            await(
                    "end of " + institution,
                    () -> done(admin.describeAcls(InstitutionRules.all(institution))
                                    .values())
                            .isEmpty());
        }
    }

    /** The broker follows its controller a moment later; until then a client would be refused. */
    private static void await(String what, BooleanSupplier applied) {
        if (!PATIENCE.until(applied)) {
            throw new ServerException("Kafka did not apply what its superuser asked for: %s.".formatted(what));
        }
    }

    private static boolean signsIn(Map<String, Object> properties) {
        try (var client = Admin.create(properties)) {
            return !client.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean haveLeaders(Admin admin, List<String> names) {
        try {
            return admin.describeTopics(names).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition -> partition.leader() != null);
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Topics of a family come with their institutions. */
    private static Stream<Topic> single() {
        return Stream.of(Topic.values()).filter(topic -> !topic.isFamily());
    }

    private static NewTopic newTopic(Topic topic, String suffix) {
        return new NewTopic(topic.topicName() + suffix, PARTITIONS, REPLICAS).configs(settings(topic.cleanup()));
    }

    private static Map<String, String> settings(Topic.Cleanup cleanup) {
        return switch (cleanup) {
            case KEEP ->
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1");
            case COMPACT -> Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            case EXPIRE ->
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(INTAKE_RETENTION.toMillis()),
                        // the sender's own clock is a claim, not a fact
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        "LogAppendTime",
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(LARGEST_SUBMISSION));
        };
    }

    /** A client with all rights, for whoever looks after the broker; services never get one. */
    public Admin connect() {
        return Admin.create(properties(KafkaServer.SUPERUSER, password));
    }

    /** What a client needs to sign in. */
    public Map<String, Object> properties(String user, String userPassword) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "bootstrap.servers",
                bootstrap,
                "security.protocol",
                authority == null ? "SASL_PLAINTEXT" : "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, userPassword)));
        if (authority != null) {
            properties.put("ssl.truststore.type", "PEM");
            properties.put("ssl.truststore.location", authority.toString());
        }
        return Map.copyOf(properties);
    }

    private static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new ServerException("Kafka refused what its superuser asked for.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Kafka: interrupted while it was being provisioned.", e);
        }
    }
}
