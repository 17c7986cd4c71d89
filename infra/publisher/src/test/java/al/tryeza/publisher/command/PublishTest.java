package al.tryeza.publisher.command;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.events.SubmissionFault;
import al.tryeza.publisher.StandInPlatform;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishTest extends PublishScene {

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
    void an_update_of_a_case_is_published_as_one() throws Exception {
        String update = "{\"update\":\"CONSENT_WITHDRAWN\",\"caseRef\":\"G0YW31MBR0X4D\"}";
        lines(update);

        var answer = publish.run("--as", "police.vlore", "--kind", "case-update", file.toString());

        assertThat(answer.out()).isEqualTo("1 accepted, 0 refused\n");
        assertThat(platform.taken()).containsExactly(update);
        assertThat(Files.readString(progress()))
                .contains("\"withdrawalId\":\"" + StandInPlatform.WITHDRAWAL + "\"")
                .doesNotContain("referralId");
        assertThat(platform.unopened()).isEmpty();
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
}
