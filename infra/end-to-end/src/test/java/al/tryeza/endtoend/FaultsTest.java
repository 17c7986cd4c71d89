package al.tryeza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.local.Endpoints;
import al.tryeza.local.Superusers;
import al.tryeza.local.canary.Canary;
import al.tryeza.local.canary.CanaryScan;
import al.tryeza.local.canary.Tally;
import al.tryeza.local.check.Accepted;
import al.tryeza.local.demo.Answer;
import al.tryeza.local.drill.DrillReport;
import al.tryeza.local.drill.DrillRun;
import al.tryeza.local.drill.Figures;
import al.tryeza.local.drill.Load;
import al.tryeza.local.drill.RestDoor;
import al.tryeza.local.drill.Settings;
import al.tryeza.local.stack.LocalStack;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Whatever is down when a referral arrives, the caller is told the truth and nothing is lost or stored by half; whatever
 * is restarted or killed while referrals arrive, everything is there once afterwards. One stack for all, so the last but
 * one, the drill, checks what came of the others as well, and the last spoils it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsTest {

    private static final String REFERRER = "vatra.worker";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long SEED = 20_261_122;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static World world;

    @BeforeAll
    static void start() throws Exception {
        world = World.start("faults");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    @Order(1)
    void without_kafka_a_referral_is_taken_and_told_when_kafka_is_back() throws Exception {
        String[] ref = new String[1];
        world.without(LocalStack.KAFKA, () -> ref[0] = referGladly());

        world.awaitEverywhere(List.of(ref[0]));
    }

    @Test
    @Order(1)
    void without_the_registry_a_referral_is_taken_and_told_all_the_same() throws Exception {
        world.without(LocalStack.REGISTRY, () -> world.awaitEverywhere(List.of(referGladly())));
    }

    @Test
    @Order(1)
    void without_the_mail_server_a_referral_is_in_inboxes_at_once_and_mailed_afterwards() throws Exception {
        String[] ref = new String[1];
        world.without(LocalStack.MAIL, () -> {
            ref[0] = referGladly();
            world.awaitInboxes(List.of(ref[0]));
        });

        world.awaitEverywhere(List.of(ref[0]));
    }

    @Test
    @Order(1)
    void without_postgresql_a_referral_is_refused_as_unavailable_and_the_same_key_works_afterwards() throws Exception {
        String key = UUID.randomUUID().toString();
        int before = casesOfVlore();
        world.without(LocalStack.POSTGRES, () -> {
            Answer refused = world.refer(REFERRER, key);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text("code")).isEqualTo("unavailable");
            assertThat(refused.retryAfter()).isNotEmpty();
        });

        // connections that died are found one by one
        await().atMost(PATIENCE).until(() -> world.refer(REFERRER, key).accepted());
        world.awaitEverywhere(List.of(world.referGladly(REFERRER, key)));
        assertThat(casesOfVlore()).isEqualTo(before + 1);
    }

    @Test
    @Order(2)
    void two_instances_share_the_work_and_can_be_restarted_one_after_the_other_under_load() throws Exception {
        List<String> instances = LocalStack.instancesOf(world.stack().parts());
        int each = 10;
        Load load = new Load(SEED - 1, each * (instances.size() + 4), List.of(door()));
        load.allow(each * 4);
        await().atMost(PATIENCE).until(() -> load.answered() >= each * 4);
        Figures figures = Figures.of(world.endpoints(), world.folder());
        await().atMost(PATIENCE).untilAsserted(() -> {
            bothHave(figures, "TRYEZA_REFERRAL_URL", "tryeza_messaging_sent_total");
            bothHave(figures, "TRYEZA_NOTIFICATION_URL", "tryeza_messaging_sent_total");
            bothHave(figures, "TRYEZA_AUDIT_URL", "tryeza_audit_entries_total");
        });

        for (String instance : instances) {
            load.allow(each);
            world.stack().restart(instance);
        }

        assertThat(load.awaitEnd(5, TimeUnit.MINUTES)).isTrue();
        world.accepted().addAll(load.accepted());
        assertThat(load.refused()).isEmpty();
        assertThat(load.accepted()).hasSize(each * (instances.size() + 4));
        world.awaitEverywhere(load.accepted().stream().map(Accepted::caseRef).toList());
    }

    private static void bothHave(Figures figures, String service, String metric) throws Exception {
        assertThat(figures.sum(service, metric)).as(service).isPositive();
        assertThat(figures.sum(Endpoints.instance(service, 2), metric))
                .as("second " + service)
                .isPositive();
    }

    @Test
    @Order(3)
    void nothing_is_lost_doubled_or_misordered_when_anything_is_killed_under_load() throws Exception {
        try (PrintStream said = new PrintStream(
                Files.newOutputStream(world.folder().logs().resolve("drill.log")), true, StandardCharsets.UTF_8)) {
            DrillReport report = new DrillRun(
                            world.folder(),
                            world.endpoints(),
                            world.stack(),
                            world.platform(),
                            Settings.brief(SEED),
                            said::println)
                    .run(world.accepted());

            assertThat(report.addsUp()).as(report.inWords()).isTrue();
            assertThat(report.verdict().accepted())
                    .isEqualTo(world.accepted().size()
                            + report.settings().referrals()
                            + report.settings().persons());
            // before the grant, with it, a colleague, three times while it is taken back, and afterwards
            assertThat(report.verdict().looks())
                    .isEqualTo(7L * report.settings().persons());
            assertThat(report.verdict().shown())
                    .isGreaterThanOrEqualTo(report.settings().persons());
            assertThat(report.verdict().shownOnRecord())
                    .isGreaterThanOrEqualTo(report.verdict().shown());
            assertThat(report.endedByThemselves()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void a_name_that_does_leave_the_vault_is_found_wherever_it_went() throws Exception {
        String name = "Kanarzogëza";
        CanaryScan scan = new CanaryScan(world.folder(), world.endpoints());
        Set<Canary> wanted = Set.of(new Canary("secondName", name, true));
        assertThat(hits(scan.search(wanted, List.of(), List.of()))).isEmpty();

        publish(name);
        store(name);
        Files.writeString(world.folder().logs().resolve("mail.log"), "zonja " + name + "\n", StandardOpenOption.APPEND);

        Map<String, Tally> found =
                scan.search(wanted, List.of("{\"text\":\"Kanarzog\\u00ebza\"}"), List.of("KANARZOGEZA"));
        assertThat(hits(found))
                .contains("topic planted", "table audit.public.planted", "logs/mail.log", "mail", "answer")
                .anyMatch(place -> place.startsWith("data/kafka/data/planted-0"))
                .anyMatch(place -> place.startsWith("data/postgresql"));
    }

    private static List<String> hits(Map<String, Tally> tallies) {
        return tallies.values().stream()
                .flatMap(tally -> tally.hits().stream())
                .map(hit -> hit.place())
                .toList();
    }

    private static void publish(String name) throws Exception {
        Map<String, Object> superuser = new Superusers(world.folder(), world.endpoints()).kafka();
        try (Admin admin = Admin.create(superuser)) {
            admin.createTopics(List.of(new NewTopic("planted", 1, (short) 1)))
                    .all()
                    .get();
        }
        Map<String, Object> settings = new HashMap<>(superuser);
        settings.put("acks", "all");
        byte[] value = ("\0\0\0\0\7" + name).getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("planted", value)).get();
        }
    }

    private static void store(String name) throws Exception {
        try (Connection connection = new Superusers(world.folder(), world.endpoints()).database("audit");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE planted (value bytea)");
            statement.execute("INSERT INTO planted VALUES (convert_to('%s', 'UTF8'))".formatted(name));
        }
    }

    private static RestDoor door() {
        return new RestDoor(world.platform(), world.endpoints());
    }

    private static String referGladly() throws IOException, InterruptedException {
        return world.referGladly(REFERRER, UUID.randomUUID().toString());
    }

    private static int casesOfVlore() throws Exception {
        return world.platform()
                .list("TRYEZA_REFERRAL_URL", "/api/cases?table=AL-12", "secretary.vlore")
                .size();
    }
}
