package al.tryeza.publisher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.SubmissionFault;
import al.tryeza.events.Topic;
import al.tryeza.publisher.StandInPlatform;
import al.tryeza.testing.Backends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishTest {

    private static final String ONE = "{\"concern\":\"AT_RISK\",\"n\":1}";
    private static final String TWO = "{\"concern\":\"AT_RISK\",\"n\":2}";
    private static final String THREE = "{\"concern\":\"AT_RISK\",\"n\":3}";

    @TempDir
    Path folder;

    private StandInPlatform platform;
    private CommandLine publish;
    private Path file;

    @BeforeEach
    void platform() throws Exception {
        platform = new StandInPlatform("police.vlore", Set.of(Topic.INTAKE_REFERRALS));
        platform.writeClient(folder.resolve("clients"));
        publish = commandLine(Map.of());
        file = folder.resolve("lines.jsonl");
    }

    @AfterEach
    void end() {
        platform.close();
    }

    private CommandLine commandLine(Map<String, String> changed) {
        var environment = new HashMap<>(Map.of(
                "TRYEZA_CLIENTS", folder.resolve("clients").toString(),
                "TRYEZA_REFERRAL_URL", platform.serviceUrl(),
                "TRYEZA_REGISTRY_URL", Backends.get().registry().url(),
                "TRYEZA_TOPIC_SUFFIX", platform.suffix()));
        environment.putAll(changed);
        return new CommandLine(folder, environment);
    }

    private CommandLine.Result run(String... more) throws Exception {
        var words = new java.util.ArrayList<>(List.of("--as", "police.vlore"));
        words.addAll(List.of(more));
        words.add(file.toString());
        return publish.run(words.toArray(String[]::new));
    }

    private void lines(String... lines) throws IOException {
        Files.write(file, List.of(lines));
    }

    @Test
    void every_line_is_told_and_a_refused_one_may_be_mended_and_sent_anew() throws Exception {
        platform.answersBy((_, body) -> body.equals(TWO)
                ? List.of(new SubmissionFault("needs[1]", "unknown_code"), new SubmissionFault("urgency", "required"))
                : List.of());
        lines(ONE, TWO, "no json", "[1]", "", "{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}", "{\"a\":1} {}");

        var first = run();

        assertThat(first.out()).isEqualTo("""
                1 accepted, 5 refused
                2 unknown_code needs[1]
                2 required urgency
                3 not_json submission
                4 not_an_object submission
                6 too_large submission
                7 not_json submission
                """);
        assertThat(first.exit()).isEqualTo(1);
        assertThat(platform.taken()).containsExactly(ONE);

        lines(ONE, THREE);
        var second = run();

        assertThat(second.out()).isEqualTo("2 accepted, 0 refused\n");
        assertThat(second.exit()).isZero();
        assertThat(platform.taken()).containsExactly(ONE, THREE);
        assertThat(platform.unopened()).isEmpty();
        assertThat(Files.readAllLines(progress()))
                .as("each receipt is noted once, however often it is heard")
                .filteredOn(line -> line.contains("\"receipt\":"))
                .hasSize(3);
    }

    @Test
    void a_line_that_was_accepted_and_then_changed_is_told_and_not_sent() throws Exception {
        lines(ONE, TWO);
        assertThat(run().exit()).isZero();

        lines(ONE, THREE);
        var changed = run();

        assertThat(changed.out()).isEqualTo("1 accepted, 1 refused\n2 changed_after_acceptance submission\n");
        assertThat(changed.exit()).isEqualTo(1);
        assertThat(platform.taken()).containsExactlyInAnyOrder(ONE, TWO);

        lines(ONE);
        var shorter = run();
        assertThat(shorter.out()).isEqualTo("1 accepted, 0 refused\n");
        assertThat(shorter.told()).contains("no longer in the file: lines 2");
    }

    @Test
    void killed_at_any_point_and_run_again_every_line_is_accepted_exactly_once() throws Exception {
        var lines = IntStream.rangeClosed(1, 3000)
                .mapToObj("{\"concern\":\"AT_RISK\",\"n\":%d}"::formatted)
                .toList();
        Files.write(file, lines);
        var random = new Random(20261122);
        int killed = 0;
        for (int round = 0; round < 6; round++) {
            var run = publish.start("--as", "police.vlore", file.toString());
            int before = platform.taken().size();
            int more = random.nextInt(400);
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> platform.taken().size() >= before + more
                            || !run.process().isAlive());
            run.process().destroyForcibly().waitFor();
            killed += run.process().exitValue() == 137 ? 1 : 0;
        }
        // a crash of the machine may leave half a line
        Files.writeString(progress(), "{\"line\":2999,\"id\":\"0", StandardOpenOption.APPEND);

        var last = run();

        assertThat(killed).isGreaterThan(2);
        assertThat(last.out()).isEqualTo("3000 accepted, 0 refused\n");
        assertThat(platform.taken()).hasSize(3000).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(run().out()).isEqualTo("3000 accepted, 0 refused\n");
        assertThat(platform.taken()).hasSize(3000);
    }

    @Test
    void what_is_kept_tells_nothing_of_the_lines_and_is_for_the_owner_alone() throws Exception {
        lines("{\"firstName\":\"Kanarina\"}");
        run();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(progress())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("clients").resolve("police.vlore.progress-key"))))
                .isEqualTo("rw-------");
        var plain = java.security.MessageDigest.getInstance("SHA-256")
                .digest("{\"firstName\":\"Kanarina\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Files.readString(progress()))
                .contains("caseRef")
                .doesNotContain("Kanarina", "firstName")
                .doesNotContain(
                        java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(plain));
    }

    @Test
    void a_receipt_that_does_not_come_is_told_and_the_line_goes_again_under_its_id() throws Exception {
        platform.answersBy((attempt, body) -> body.equals(TWO) && attempt == 1 ? null : List.of());
        lines(ONE, TWO);

        var first = run("--patience", "2");

        assertThat(first.out()).isEqualTo("1 accepted, 0 refused\n");
        assertThat(first.told()).contains("No receipt, and no news for 2 s: lines 2.", "Run the same command again");
        assertThat(first.exit()).isEqualTo(3);

        lines(ONE, THREE);
        assertThat(run("--patience", "2").out()).contains("2 changed_before_receipt submission");
        lines(ONE, TWO);
        var second = run();

        assertThat(second.out()).isEqualTo("2 accepted, 0 refused\n");
        assertThat(platform.taken()).containsExactly(ONE, TWO);
    }

    @Test
    void what_was_refused_as_stale_is_signed_anew_and_sent_again() throws Exception {
        platform.answersBy(
                (attempt, _) -> attempt == 1 ? List.of(new SubmissionFault("submission", "stale")) : List.of());
        lines(ONE, TWO);

        assertThat(run().out()).isEqualTo("2 accepted, 0 refused\n");
        assertThat(platform.taken()).hasSize(2);
    }

    @Test
    void a_broker_that_stops_answering_meanwhile_is_waited_for_and_told() throws Exception {
        Files.write(
                file,
                IntStream.rangeClosed(1, 2000).mapToObj("{\"n\":%d}"::formatted).toList());
        var run = publish.start("--as", "police.vlore", "--patience", "5", file.toString());
        await().atMost(Duration.ofMinutes(1)).until(() -> platform.taken().size() > 100);
        Backends.get().kafka().pause();
        try {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> Files.readString(run.told()).contains("the broker has not answered for"));
        } finally {
            Backends.get().kafka().resume();
        }

        var end = run.end();

        assertThat(end.out()).isEqualTo("2000 accepted, 0 refused\n");
        assertThat(platform.taken()).hasSize(2000).doesNotHaveDuplicates();
    }

    @Test
    void standard_input_is_published_line_by_line_and_leaves_no_progress() throws Exception {
        lines(ONE, TWO);
        var run = publish.start("--as", "police.vlore", "-");
        try (var in = run.process().getOutputStream()) {
            in.write(Files.readAllBytes(file));
        }

        var end = run.end();

        assertThat(end.out()).isEqualTo("2 accepted, 0 refused\n");
        assertThat(progress()).doesNotExist();
        assertThat(folder.resolve("clients").toFile().list()).noneMatch(name -> name.endsWith(".progress-key"));
    }

    @Test
    void an_empty_file_is_all_well() throws Exception {
        Files.write(file, new byte[0]);

        assertThat(run().out()).isEqualTo("0 accepted, 0 refused\n");
    }

    @Test
    void a_wrong_question_is_answered_in_a_sentence_that_repeats_nothing() throws Exception {
        lines(ONE);
        var questions = Map.of(
                List.of("--as", "police.nowhere", file.toString()), "There are: police.vlore.",
                List.of("--as", "../police.vlore", file.toString()), "There are: police.vlore.",
                List.of("--as", "police.vlore", "nothing-there"), "There is no such file",
                List.of("--as", "police.vlore", folder.toString()), "There is no such file",
                List.of("--as", "police.vlore", "--kind", "case-update", file.toString()), "they come with case work",
                List.of("--as", "police.vlore", "--kind", "gossip", file.toString()), "infra/publish --as",
                List.of("--as", "police.vlore", "--patience", "0", file.toString()), "--patience takes",
                List.of(file.toString()), "infra/publish --as",
                List.of(), "infra/publish --as");
        for (var question : questions.entrySet()) {
            var answer = publish.run(question.getKey().toArray(String[]::new));
            assertThat(answer.told()).as("%s", question.getKey()).contains(question.getValue());
            assertThat(answer.told()).doesNotContain("nowhere", "gossip");
            assertThat(answer.exit()).isEqualTo(2);
            assertThat(answer.out()).isEmpty();
        }
    }

    @Test
    void what_cannot_be_reached_is_named_with_what_to_do() throws Exception {
        lines(ONE);
        var nowhere = "http://127.0.0.1:1";

        publish = commandLine(Map.of("TRYEZA_REFERRAL_URL", nowhere));
        assertThat(run().told()).contains("The referral service does not answer");
        publish = commandLine(Map.of("TRYEZA_REGISTRY_URL", nowhere));
        assertThat(run().told()).contains("The schema registry does not answer");
        publish = commandLine(Map.of());
        var client = folder.resolve("clients").resolve("police.vlore.properties");
        var settings = Files.readAllLines(client);
        Files.write(client, replaced(settings, "bootstrap.servers", "127.0.0.1:1"));
        var away = run();
        assertThat(away.told()).contains("The broker at 127.0.0.1:1 does not answer");
        assertThat(away.exit()).isEqualTo(3);
        Files.write(
                client,
                settings.stream()
                        .map(line -> line.replace("password=\"", "password=\"x"))
                        .toList());
        assertThat(run().told()).contains("does not let this institution's user in");
        Files.write(client, settings);
        var notAllowed = run("--kind", "identification");
        assertThat(notAllowed.told()).contains("may not publish submissions of the kind identification");
        assertThat(notAllowed.exit()).isEqualTo(3);
        assertThat(platform.taken()).isEmpty();
    }

    @Test
    void a_progress_file_of_something_else_is_not_continued() throws Exception {
        lines(ONE);
        run();
        Files.delete(folder.resolve("clients").resolve("police.vlore.progress-key"));
        assertThat(run().told()).contains("another .progress-key");
        Files.writeString(progress(), "not ours\n");
        var damaged = run();
        assertThat(damaged.told()).contains("damaged or no progress file");
        assertThat(damaged.exit()).isEqualTo(2);
    }

    private Path progress() {
        return file.resolveSibling("lines.jsonl.progress");
    }

    private static List<String> replaced(List<String> settings, String name, String value) {
        return settings.stream()
                .map(line -> line.startsWith(name + "=") ? name + "=" + value : line)
                .collect(Collectors.toList());
    }
}
