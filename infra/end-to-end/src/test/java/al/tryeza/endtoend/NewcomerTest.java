package al.tryeza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.local.Endpoints;
import al.tryeza.local.RunFolder;
import al.tryeza.local.stack.LocalStack;
import al.tryeza.local.stack.Processes;
import al.tryeza.local.stack.StackPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a fresh clone runs the scripts one after the other; so do these tests, on one stack. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewcomerTest {

    private static final Path ROOT = Path.of(System.getProperty("tryeza.root"));
    private static final RunFolder FOLDER = new RunFolder(ROOT.resolve("infra/end-to-end/target/newcomer"));
    private static final Map<String, String> PORTS = StackPorts.free().environment();
    private static final Script SCRIPTS = new Script(ROOT, FOLDER.root(), PORTS);
    private static final Newcomer NEWCOMER = new Newcomer(SCRIPTS, FOLDER);

    private static final Path FOREGROUND = FOLDER.root().resolve("foreground.out");

    @SuppressWarnings("NullAway.Init") // set by the test that starts it
    private static Process foreground;

    /** A case that was published and identified over Kafka. */
    private static String identified = "";

    @BeforeAll
    static void emptyFolder() throws IOException {
        Folders.empty(FOLDER.root());
    }

    @AfterAll
    static void stop() throws Exception {
        SCRIPTS.run("stop");
    }

    @Test
    @Order(1)
    void one_command_starts_everything_plays_the_demo_and_adds_up() throws Exception {
        Script.Ended demo = SCRIPTS.run("demo");

        assertThat(demo.code()).as(demo.output()).isZero();
        JsonNode sum = JsonMapper.shared().readTree(demo.lastLine());
        assertThat(number(sum, "sent")).isGreaterThan(200);
        assertThat(number(sum, "accepted")).isGreaterThanOrEqualTo(200);
        assertThat(number(sum, "sent")).isEqualTo(number(sum, "accepted") + number(sum, "refused"));
        assertThat(number(sum, "accepted")).isEqualTo(number(sum, "routed") + number(sum, "awaitingPlace"));
        assertThat(number(sum, "notified")).isEqualTo(number(sum, "accepted"));
        assertThat(number(sum, "audited")).isEqualTo(number(sum, "accepted"));
        assertThat(number(sum, "canariesFound")).isZero();
    }

    @Test
    @Order(2)
    void its_services_are_restarted_by_a_script() throws Exception {
        Script.Ended restart = SCRIPTS.run("restart");

        assertThat(restart.code()).as(restart.output()).isZero();
        assertThat(restart.output())
                .containsSubsequence("referral-service       stopped", "referral-service       ready")
                .containsSubsequence("audit-service          stopped", "audit-service          ready");
        assertThat(restart.lastLine()).isEqualTo("All instances were restarted.");
    }

    @Test
    @Order(2)
    void the_demo_on_the_data_of_an_earlier_one_adds_up_too() throws Exception {
        Script.Ended demo = SCRIPTS.run("demo");

        assertThat(demo.code()).as(demo.output()).isZero();
    }

    @Test
    @Order(3)
    void a_token_is_printed_and_nothing_else_and_a_stranger_gets_none() throws Exception {
        Script.Ended token = SCRIPTS.run("token", "secretary.diber");
        assertThat(token.code()).isZero();
        assertThat(token.output()).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\R");

        assertThat(SCRIPTS.run("token", "operator").code()).isZero();

        Script.Ended stranger = SCRIPTS.run("token", "somebody");
        assertThat(stranger.code()).isEqualTo(2);
        assertThat(stranger.output()).contains("secretary.vlore");
    }

    @Test
    @Order(3)
    void an_institution_publishes_files_and_every_line_is_answered_and_none_taken_twice() throws Exception {
        identified = new PublishedFiles(NEWCOMER).play();
    }

    @Test
    @Order(3)
    void a_team_with_another_language_publishes_with_public_packages_alone() throws Exception {
        new ForeignClient(NEWCOMER).play();
    }

    @Test
    @Order(4)
    void an_operator_repairs_a_damaged_submission_and_gives_up_a_forged_one() throws Exception {
        new LettersAtTheDoor(NEWCOMER).play();
    }

    @Test
    @Order(4)
    void a_damaged_event_is_repaired_and_applied_in_order_with_what_waits_behind_it() throws Exception {
        new ParkedEvents(NEWCOMER).play(identified);
    }

    @Test
    @Order(4)
    void an_institution_is_let_in_gets_another_key_and_is_shut_out() throws Exception {
        new InstitutionComesAndGoes(NEWCOMER).play();
    }

    @Test
    @Order(4)
    void a_second_stack_in_the_same_place_or_on_the_same_ports_is_refused_in_a_sentence() throws Exception {
        Script.Ended same = SCRIPTS.run("start", "--detach");
        assertThat(same.code()).isEqualTo(1);
        assertThat(same.lastLine()).isEqualTo("A local stack is running already: end it with infra/stop.");

        Path other = Files.createDirectories(FOLDER.root().resolveSibling("neighbour"));
        Script.Ended ports = new Script(ROOT, other, PORTS).run("start", "--detach");
        assertThat(ports.code()).isEqualTo(1);
        assertThat(ports.lastLine())
                .isEqualTo(
                        "Port %s for identity-provider is taken: free it, or choose another with"
                                + " TRYEZA_IDENTITY_PORT=….",
                        PORTS.get("TRYEZA_IDENTITY_PORT"));
    }

    @Test
    @Order(5)
    void people_sign_in_by_browser_work_and_sign_out() throws Exception {
        new PeopleAtTheDoor(NEWCOMER).signInWorkAndSignOut();
    }

    @Test
    @Order(5)
    void whoever_has_left_is_out_at_every_service_at_once() throws Exception {
        new PeopleAtTheDoor(NEWCOMER).somebodyLeaves();
    }

    @Test
    @Order(5)
    void addresses_are_written_and_secrets_are_for_their_owner() throws Exception {
        assertThat(Endpoints.of(FOLDER).orElseThrow().values())
                .containsOnlyKeys(
                        "TRYEZA_REFERRAL_URL",
                        "TRYEZA_NOTIFICATION_URL",
                        "TRYEZA_AUDIT_URL",
                        "TRYEZA_ISSUER_URL",
                        "TRYEZA_REGISTRY_URL",
                        "TRYEZA_KAFKA",
                        "TRYEZA_POSTGRES_URL",
                        "TRYEZA_SMTP",
                        "TRYEZA_MAIL_URL");
        for (Path folder : List.of(FOLDER.secrets(), FOLDER.keys(), FOLDER.clients())) {
            assertThat(mode(folder)).as(folder.toString()).isEqualTo("rwx------");
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files.filter(Files::isRegularFile).toList())
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
            }
        }
    }

    @Test
    @Order(6)
    void it_is_ended_by_a_script_which_is_content_also_where_nothing_runs() throws Exception {
        Script.Ended stop = SCRIPTS.run("stop");
        assertThat(stop.code()).isZero();
        assertThat(stop.lastLine()).isEqualTo("The local stack has stopped.");
        assertThat(stop.output()).containsSubsequence("referral-service", "postgresql");

        Script.Ended again = SCRIPTS.run("stop");
        assertThat(again.code()).isZero();
        assertThat(again.output().strip()).isEqualTo("No local stack is running.");

        Script.Ended token = SCRIPTS.run("token", "auditor");
        assertThat(token.code()).isEqualTo(3);
        assertThat(SCRIPTS.run("restart").code()).isEqualTo(3);
    }

    @Test
    @Order(7)
    void every_connection_can_be_encrypted_also_on_data_of_a_stack_that_was_not() throws Exception {
        Process start = SCRIPTS.start(FOREGROUND, "start", "--encrypted");
        foreground = start;
        await().atMost(Duration.ofMinutes(10))
                .until(() -> !start.isAlive() || Endpoints.of(FOLDER).isPresent());

        new EncryptedStack(NEWCOMER).play();
        new PeopleAtTheDoor(NEWCOMER).signInWorkAndSignOut();
    }

    @Test
    @Order(8)
    void a_part_that_dies_is_named_with_the_end_of_its_log_and_the_rest_is_stopped_in_order() throws Exception {
        Map<String, Long> processes = Processes.of(FOLDER);

        ProcessHandle.of(processes.getOrDefault(LocalStack.AUDIT, 0L))
                .orElseThrow()
                .destroyForcibly();

        assertThat(foreground.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(foreground.exitValue()).isEqualTo(1);
        String said = Files.readString(FOREGROUND);
        assertThat(said)
                .contains("audit-service has ended by itself. The last lines of its log")
                .containsSubsequence("audit-service          failed", "referral-service       stopped")
                .containsSubsequence("registry               stopped", "postgresql             stopped");
        assertThat(processes.values())
                .allSatisfy(pid -> assertThat(ProcessHandle.of(pid)).isEmpty());
        assertThat(Endpoints.of(FOLDER)).isEmpty();
    }

    private static int number(JsonNode sum, String name) {
        return sum.path(name).asInt(-1);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
