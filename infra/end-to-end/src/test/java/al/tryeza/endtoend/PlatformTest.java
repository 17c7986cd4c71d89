package al.tryeza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.endtoend.Platform.Answer;
import al.tryeza.local.demo.Demo;
import al.tryeza.local.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ordered, because a stack is dear to start, and one that a part has left ends. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlatformTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String MEMBER = "social.vlore";
    private static final int EVENTS_OF_A_REFERRAL = 3;

    private static final String BODY = """
            {"urgency":"URGENT","concern":"AT_RISK",
             "person":{"firstName":"Zymbrakesha","secondName":"Qytezari","birthdate":"2013-02-03","gender":"Feminine"},
             "places":{"residence":{"municipality":"Vlorë"}},
             "indicators":["NEGLECT"],"needs":["EDUCATION"],"exploitationTypes":[],"methodsOfControl":[]}
            """;

    private static Platform platform;

    @BeforeAll
    static void start() throws IOException {
        platform = Platform.start();
    }

    @AfterAll
    static void end() {
        platform.close();
    }

    private static Answer refer() throws Exception {
        return platform.refer("police.vlore", UUID.randomUUID().toString(), BODY);
    }

    private static String accepted(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.text("caseRef");
    }

    private static void arrives(String caseRef) {
        await().atMost(PATIENCE).until(() -> platform.told(MEMBER, caseRef));
        await().atMost(PATIENCE).until(() -> platform.mailed(MEMBER, caseRef));
        await().atMost(PATIENCE).until(() -> platform.audited(caseRef, EVENTS_OF_A_REFERRAL));
    }

    @Test
    @Order(1)
    void the_demo_adds_up_and_finds_no_identity_outside_the_vault() throws Exception {
        Path output = platform.folder().root().resolve("demo.txt");
        ProcessBuilder demo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dtryeza.root=" + System.getProperty("tryeza.root"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Demo.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        demo.environment().put("TRYEZA_RUN", platform.folder().root().toString());
        int exit = demo.start().waitFor();

        List<String> lines = Files.readAllLines(output);
        assertThat(exit).as(String.join("\n", lines)).isZero();
        JsonNode sum = JsonMapper.shared().readTree(lines.getLast());
        assertThat(sum.path("sent").asInt()).isGreaterThan(200);
        assertThat(sum.path("sent").asInt())
                .isEqualTo(sum.path("accepted").asInt() + sum.path("refused").asInt());
        assertThat(sum.path("accepted").asInt())
                .isEqualTo(
                        sum.path("routed").asInt() + sum.path("awaitingPlace").asInt());
        assertThat(sum.path("canariesFound").asInt()).isZero();
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(strings = {LocalStack.KAFKA, LocalStack.REGISTRY, LocalStack.MAIL})
    void a_referral_is_accepted_while_a_server_it_does_not_wait_for_is_down_and_arrives_later(String part)
            throws Exception {
        platform.stack().part(part).stop();
        String caseRef = accepted(refer());
        platform.stack().part(part).start();
        arrives(caseRef);
    }

    @Test
    @Order(3)
    void without_its_database_the_door_says_so_and_stores_nothing_by_half() throws Exception {
        String key = UUID.randomUUID().toString();
        platform.stack().part(LocalStack.POSTGRES).stop();
        Answer refused = platform.refer("police.vlore", key, BODY);
        platform.stack().part(LocalStack.POSTGRES).start();

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("code")).isEqualTo("unavailable");
        assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();

        await().atMost(PATIENCE)
                .until(() -> platform.refer("police.vlore", key, BODY).status() == 201);
        String caseRef = platform.refer("police.vlore", key, BODY).text("caseRef");
        arrives(caseRef);
    }

    @Test
    @Order(4)
    void every_service_may_be_killed_under_load_and_nothing_is_lost_or_doubled() throws Exception {
        List<String> services = List.of(LocalStack.REFERRAL, LocalStack.NOTIFICATION, LocalStack.AUDIT);
        Set<String> cases = new HashSet<>();
        for (String service : services) {
            List<String> keys = new ArrayList<>();
            for (int number = 0; number < 10; number++) {
                keys.add(UUID.randomUUID().toString());
                if (number == 5) {
                    platform.stack().part(service).process().orElseThrow().kill();
                }
                tryToRefer(keys.getLast());
            }
            platform.stack().part(service).start();
            for (String key : keys) {
                cases.add(accepted(platform.refer("police.vlore", key, BODY)));
            }
        }
        assertThat(cases).hasSize(30);
        cases.forEach(PlatformTest::arrives);
        assertThat(cases.stream().map(PlatformTest::noticesOf)).containsOnly(1L);
    }

    /** The door may be down; the same key is used again. */
    private static void tryToRefer(String key) throws Exception {
        try {
            platform.refer("police.vlore", key, BODY);
        } catch (IOException down) {
            assertThat(platform.stack().part(LocalStack.REFERRAL).process()).isEmpty();
        }
    }

    private static long noticesOf(String caseRef) {
        try {
            String inbox = platform.get("TRYEZA_NOTIFICATION_URL", "/api/inbox?limit=1000", MEMBER)
                    .body()
                    .path("items")
                    .valueStream()
                    .filter(item -> item.path("caseRef").asString().equals(caseRef))
                    .map(item -> item.path("id").asString())
                    .reduce("", (all, id) -> all + id + " ");
            return inbox.chars().filter(character -> character == ' ').count();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    @Order(5)
    void a_part_that_dies_is_named_with_the_end_of_its_log_and_the_rest_is_stopped() throws Exception {
        long pid = platform.stack()
                .part(LocalStack.NOTIFICATION)
                .process()
                .orElseThrow()
                .pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        assertThat(platform.stack().awaitEnd().orElseThrow())
                .startsWith("notification-service has ended by itself. The last lines of its log");
        assertThat(platform.stack().parts())
                .allSatisfy(part -> assertThat(part.process()).isEmpty());
    }
}
