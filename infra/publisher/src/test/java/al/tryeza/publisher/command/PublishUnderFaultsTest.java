package al.tryeza.publisher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.SubmissionFault;
import al.tryeza.testing.Backends;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes between a file and its receipts: it is told, and nothing is sent twice. */
class PublishUnderFaultsTest extends PublishScene {

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

    private static List<String> replaced(List<String> settings, String name, String value) {
        return settings.stream()
                .map(line -> line.startsWith(name + "=") ? name + "=" + value : line)
                .collect(Collectors.toList());
    }
}
