package al.tryeza.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.events.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class KafkaServerTest {

    private static final String SUFFIX = "-test";
    private static final String CASE_EVENTS = Topic.CASE_EVENTS.topicName() + SUFFIX;
    private static final String NOTIFICATION_EVENTS = Topic.NOTIFICATION_EVENTS.topicName() + SUFFIX;
    private static final String ACCESS_EVENTS = Topic.ACCESS_EVENTS.topicName() + SUFFIX;

    private final KafkaServer server;

    KafkaServerTest(@TempDir Path folder) {
        server = new KafkaServer(Distribution.found(), TestHome.of(folder, "kafka"));
    }

    @BeforeAll
    void start() {
        server.start();
        server.topics().provisionUsers(passwords());
        server.topics().provisionTopics(SUFFIX);
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @Test
    void nobody_signs_in_as_a_user_that_is_not_there_or_with_a_wrong_password() {
        for (var user : List.of("stranger", "referral-service")) {
            try (var admin = Admin.create(server.topics().properties(user, "guessed"))) {
                assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(SaslAuthenticationException.class);
            }
        }
    }

    @Test
    void a_service_writes_to_its_own_topics_only() throws Exception {
        write("referral-service", "referral-service-1", CASE_EVENTS, "one");

        assertThatThrownBy(() -> write("referral-service", "referral-service-1", NOTIFICATION_EVENTS, "two"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> write("audit-service", "audit-service-1", CASE_EVENTS, "three"))
                .isInstanceOf(TransactionalIdAuthorizationException.class);
    }

    @Test
    void a_service_cannot_take_over_the_transactions_of_another() {
        assertThatThrownBy(() -> write("notification-service", "referral-service-1", NOTIFICATION_EVENTS, "x"))
                .isInstanceOf(TransactionalIdAuthorizationException.class);
    }

    @Test
    void a_service_reads_what_is_meant_for_it_only() throws Exception {
        write("referral-service", "referral-service-2", CASE_EVENTS, "for both");
        write("referral-service", "referral-service-2", ACCESS_EVENTS, "for audit");

        assertThat(read("notification-service", "notification-service", CASE_EVENTS))
                .contains("for both");
        assertThat(read("audit-service", "audit-service", ACCESS_EVENTS)).contains("for audit");
        assertThatThrownBy(() -> read("notification-service", "notification-service", ACCESS_EVENTS))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read("notification-service", "audit-service", CASE_EVENTS))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void a_service_neither_makes_topics_nor_sees_the_rules() {
        try (var admin = Admin.create(server.topics().properties("referral-service", "password of referral-service"))) {
            assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("own", 1, (short) 1)))
                            .all()
                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() ->
                            admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void an_institution_writes_what_it_is_entitled_to_and_reads_its_own_receipts() throws Exception {
        server.topics()
                .provisionInstitutions(
                        List.of(
                                client("police.vlore", Topic.INTAKE_REFERRALS, Topic.INTAKE_IDENTIFICATIONS),
                                client("shelter.vatra", Topic.INTAKE_REFERRALS)),
                        SUFFIX);
        send("police.vlore", "intake.identifications" + SUFFIX, new byte[10]);
        send("shelter.vatra", "intake.referrals" + SUFFIX, new byte[2 * 1024 * 1024 - 1024]);
        write("referral-service", "referral-service-6", "receipts.shelter.vatra" + SUFFIX, "to the shelter");

        assertThatThrownBy(() -> send("shelter.vatra", "intake.identifications" + SUFFIX, new byte[10]))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> send("shelter.vatra", "intake.referrals" + SUFFIX, new byte[2 * 1024 * 1024 + 1]))
                .isInstanceOf(RecordTooLargeException.class);
        assertThat(read("shelter.vatra", "shelter.vatra.publish", "receipts.shelter.vatra" + SUFFIX))
                .containsExactly("to the shelter");
        assertThat(read("audit-service", "audit-service-receipts", "receipts.shelter.vatra" + SUFFIX))
                .containsExactly("to the shelter");
        assertThatThrownBy(() -> read("police.vlore", "police.vlore.publish", "receipts.shelter.vatra" + SUFFIX))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read("shelter.vatra", "shelter.vatra.publish", "intake.referrals" + SUFFIX))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read("shelter.vatra", "shelter.vatra2", "receipts.shelter.vatra" + SUFFIX))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void a_revoked_institution_is_out_at_once_also_on_an_open_connection() throws Exception {
        var gone = client("ngo.vlore", Topic.INTAKE_REFERRALS);
        server.topics().provisionInstitutions(List.of(gone), SUFFIX);
        try (var producer = producer("ngo.vlore")) {
            producer.send(new ProducerRecord<>("intake.referrals" + SUFFIX, new byte[10]))
                    .get();
            server.topics().revokeInstitution("ngo.vlore");
            server.topics().revokeInstitution("ngo.vlore");

            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("intake.referrals" + SUFFIX, new byte[10]))
                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
        assertThatThrownBy(() -> send("ngo.vlore", "intake.referrals" + SUFFIX, new byte[10]))
                .isInstanceOf(SaslAuthenticationException.class);
        assertThat(server.topics().institutions()).doesNotContain("ngo.vlore");

        // of users that were deleted, a broker that starts again could make users that nobody knows
        server.kill();
        server.start();
        assertThatThrownBy(() -> send("ngo.vlore", "intake.referrals" + SUFFIX, new byte[10]))
                .isInstanceOf(SaslAuthenticationException.class);

        server.topics().provisionInstitutions(List.of(gone), SUFFIX);
        assertThat(server.topics().institutions()).contains("ngo.vlore");
        send("ngo.vlore", "intake.referrals" + SUFFIX, new byte[10]);
    }

    @Test
    void provisioning_again_changes_nothing_but_passwords() throws Exception {
        try (var admin = server.topics().connect()) {
            var topics = admin.listTopics().names().get();
            var rules = admin.describeAcls(AclBindingFilter.ANY).values().get().size();

            server.topics().provisionTopics(SUFFIX);
            server.topics().provisionUsers(Map.of("operator", "a new one"));

            assertThat(admin.listTopics().names().get()).isEqualTo(topics);
            assertThat(admin.describeAcls(AclBindingFilter.ANY).values().get()).hasSize(rules);
        }
        try (var admin = Admin.create(server.topics().properties("operator", "a new one"))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
    }

    @Test
    void topics_are_kept_or_compacted_as_the_language_says() throws Exception {
        try (var admin = server.topics().connect()) {
            for (var topic :
                    Stream.of(Topic.values()).filter(each -> !each.isFamily()).toList()) {
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName() + SUFFIX);
                var settings = admin.describeConfigs(List.of(resource))
                        .all()
                        .get()
                        .values()
                        .iterator()
                        .next();
                switch (topic.cleanup()) {
                    case KEEP ->
                        assertThat(settings.get("retention.ms").value())
                                .as(topic.name())
                                .isEqualTo("-1");
                    case COMPACT ->
                        assertThat(settings.get("cleanup.policy").value())
                                .as(topic.name())
                                .isEqualTo("compact");
                    case EXPIRE -> {
                        assertThat(settings.get("retention.ms").value()).isEqualTo("604800000");
                        assertThat(settings.get("message.timestamp.type").value())
                                .isEqualTo("LogAppendTime");
                    }
                }
            }
        }
    }

    @Test
    void records_and_rules_survive_a_stop_and_a_power_cut() throws Exception {
        write("referral-service", "referral-service-3", ACCESS_EVENTS, "before the stop");
        server.stop();
        assertThat(server.isRunning()).isFalse();
        server.start();
        write("referral-service", "referral-service-3", ACCESS_EVENTS, "before the cut");
        server.kill();
        server.start();

        assertThat(read("audit-service", "audit-service-again", ACCESS_EVENTS))
                .contains("before the stop", "before the cut");
        assertThatThrownBy(() -> write("referral-service", "referral-service-3", NOTIFICATION_EVENTS, "no"))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void while_it_is_paused_a_record_is_not_acknowledged() throws Exception {
        server.pause();
        try {
            assertThatThrownBy(() -> write("referral-service", "referral-service-4", CASE_EVENTS, "late"))
                    .isInstanceOf(TimeoutException.class);
        } finally {
            server.resume();
        }
        write("referral-service", "referral-service-4", CASE_EVENTS, "in time");
    }

    @Test
    void the_log_tells_who_was_denied_what_and_no_secret() throws Exception {
        assertThatThrownBy(() -> write("referral-service", "referral-service-5", NOTIFICATION_EVENTS, "x"))
                .isInstanceOf(TopicAuthorizationException.class);

        assertThat(Files.readString(server.log()))
                .contains("User:referral-service", NOTIFICATION_EVENTS)
                .doesNotContain("password of", server.home().secrets().get("admin"));
    }

    private void write(String user, String transactionalId, String topic, String value) throws Exception {
        var settings = new HashMap<>(server.topics().properties(user, "password of " + user));
        settings.put("transactional.id", transactionalId);
        settings.put("max.block.ms", "5000");
        settings.put("request.timeout.ms", "4000");
        settings.put("delivery.timeout.ms", "5000");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, value.getBytes(StandardCharsets.UTF_8)))
                    .get();
            producer.commitTransaction();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    private static InstitutionClient client(String institution, Topic... intake) {
        return new InstitutionClient(institution, Set.of(intake), "password of " + institution);
    }

    private void send(String user, String topic, byte[] value) throws Exception {
        try (var producer = producer(user)) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    private KafkaProducer<byte[], byte[]> producer(String user) {
        var settings = new HashMap<>(server.topics().properties(user, "password of " + user));
        settings.put("max.request.size", "4000000");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** All that is on the topic, or what has come when nothing new came for two seconds. */
    private List<String> read(String user, String group, String topic) {
        var settings = new HashMap<>(server.topics().properties(user, "password of " + user));
        settings.put("group.id", group);
        settings.put("group.protocol", "consumer");
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            var records = consumer.poll(Duration.ofSeconds(20));
            var values = new ArrayList<String>();
            while (!records.isEmpty()) {
                records.forEach(record -> values.add(new String(record.value(), StandardCharsets.UTF_8)));
                records = consumer.poll(Duration.ofSeconds(2));
            }
            return values;
        }
    }

    private static Map<String, String> passwords() {
        return Stream.concat(Topics.users().stream(), Stream.of("operator"))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), user -> "password of " + user));
    }
}
