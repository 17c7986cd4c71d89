package al.tryeza.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.servers.ServerException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StackTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    @Test
    void parts_start_after_those_they_need_and_end_before_them() {
        try (Stack stack = new Stack(
                List.of(
                        ShellPart.staying("ground", List.of(), folder),
                        ShellPart.staying("beside", List.of(), folder),
                        ShellPart.staying("upper", List.of("ground"), folder),
                        ShellPart.staying("roof", List.of("upper", "beside"), folder)),
                progress)) {
            stack.start();
            assertThat(stack.parts())
                    .allSatisfy(part -> assertThat(part.process()).isPresent());
        }

        assertThat(events("ground|upper|roof"))
                .containsExactly(
                        "ground starting",
                        "ground ready",
                        "upper starting",
                        "upper ready",
                        "roof starting",
                        "roof ready",
                        "roof stopped",
                        "upper stopped",
                        "ground stopped");
    }

    @Test
    void a_part_that_dies_is_named_with_the_end_of_its_log_and_the_rest_is_ended() throws Exception {
        Stack stack = new Stack(
                List.of(
                        ShellPart.staying("healthy", List.of(), folder),
                        new ShellPart(
                                "mortal",
                                List.of("healthy"),
                                "echo the last thing I said; touch mortal; while [ ! -e die ]; do sleep 0.05; done; exit 3",
                                folder)),
                progress);
        stack.start();

        folder.resolve("die").toFile().createNewFile();

        assertThat(stack.awaitEnd())
                .hasValueSatisfying(reason -> assertThat(reason)
                        .startsWith("mortal has ended by itself.")
                        .contains("mortal.log", "the last thing I said"));
        assertThat(stack.part("healthy").process()).isEmpty();
    }

    @Test
    void a_part_that_cannot_start_ends_what_had_started() {
        Stack stack = new Stack(
                List.of(
                        ShellPart.staying("healthy", List.of(), folder),
                        new ShellPart("stillborn", List.of("healthy"), "echo no such thing; exit 4", folder),
                        ShellPart.staying("never", List.of("stillborn"), folder)),
                progress);

        assertThatThrownBy(stack::start)
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("stillborn")
                .hasMessageContaining("no such thing");
        assertThat(stack.part("healthy").process()).isEmpty();
        assertThat(events("never")).isEmpty();
    }

    @Test
    void a_stack_can_be_ended_while_it_starts() throws Exception {
        Stack stack = new Stack(List.of(new ShellPart("slow", List.of(), "exec tail -f /dev/null", folder)), progress);
        CompletableFuture<Void> start = CompletableFuture.runAsync(stack::start);
        while (stack.part("slow").process().isEmpty()) {
            Thread.onSpinWait();
        }

        stack.close();

        assertThat(start.handle((done, failure) -> failure)
                        .get(20, TimeUnit.SECONDS)
                        .getCause())
                .hasMessage("The stack was ended while it was starting.");
        assertThat(stack.part("slow").process()).isEmpty();
    }

    @Test
    void ending_one_part_on_purpose_does_not_end_the_stack() {
        try (Stack stack = new Stack(
                List.of(ShellPart.staying("one", List.of(), folder), ShellPart.staying("other", List.of(), folder)),
                progress)) {
            stack.start();

            stack.part("one").stop();
            assertThat(stack.part("other").process()).isPresent();
            stack.part("one").start();

            assertThat(stack.part("one").process()).isPresent();
        }
    }

    private List<String> events(String parts) {
        return Pattern.compile("(?m)^ *[0-9.]+ s  (" + parts + ") +(starting|ready|stopped|failed)")
                .matcher(said.toString(StandardCharsets.UTF_8))
                .results()
                .map(line -> line.group(1) + " " + line.group(2))
                .toList();
    }
}
