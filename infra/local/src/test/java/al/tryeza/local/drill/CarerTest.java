package al.tryeza.local.drill;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.local.stack.Part;
import al.tryeza.local.stack.Progress;
import al.tryeza.local.stack.ShellPart;
import al.tryeza.local.stack.Stack;
import al.tryeza.servers.ChildProcess;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CarerTest {

    private static final String STAY = "exec tail -f /dev/null";

    @TempDir
    private Path folder;

    private Stack started(Part part) {
        Stack stack = new Stack(
                List.of(part),
                new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)));
        stack.start();
        return stack;
    }

    private static long pid(Stack stack, String part) {
        return stack.part(part).process().map(ChildProcess::pid).orElse(0L);
    }

    @Test
    void a_part_that_it_kills_is_back_after_a_while_as_another_process() throws Exception {
        try (Stack stack = started(ShellPart.staying("one", List.of(), folder))) {
            Carer carer = new Carer(stack, sentence -> {});
            long before = pid(stack, "one");

            carer.kill("one", Duration.ofMillis(100));
            carer.awaitAllUp();

            assertThat(pid(stack, "one")).isPositive().isNotEqualTo(before);
            assertThat(ProcessHandle.of(before)).isEmpty();
            assertThat(carer.endedByThemselves()).isEmpty();
        }
    }

    @Test
    void a_part_that_ends_though_nobody_killed_it_is_named_and_is_back_too() throws Exception {
        String dies = "touch mortal; while [ ! -e die ]; do sleep 0.05; done; rm die; exit 3";
        try (Stack stack = started(new ShellPart("mortal", List.of(), dies, folder))) {
            Carer carer = new Carer(stack, sentence -> {});
            long before = pid(stack, "mortal");

            Files.createFile(folder.resolve("die"));
            while (pid(stack, "mortal") == before || pid(stack, "mortal") == 0) {
                Thread.onSpinWait();
            }
            carer.awaitAllUp();

            assertThat(carer.endedByThemselves()).containsExactly("mortal");
        }
    }

    @Test
    void a_part_that_cannot_start_because_something_else_is_down_is_started_until_it_can() throws Exception {
        String needy = "rm -f needy; [ -e other ] || exit 4; touch needy; " + STAY;
        Files.createFile(folder.resolve("other"));
        try (Stack stack = started(new ShellPart("needy", List.of(), needy, folder))) {
            Carer carer = new Carer(stack, sentence -> {});
            Files.delete(folder.resolve("needy"));
            Files.delete(folder.resolve("other"));

            carer.kill("needy", Duration.ZERO);
            while (carer.startedInVain().isEmpty()) {
                Thread.onSpinWait();
            }
            Files.createFile(folder.resolve("other"));
            carer.awaitAllUp();

            assertThat(pid(stack, "needy")).isPositive();
            assertThat(carer.startedInVain()).contains("needy");
            assertThat(carer.endedByThemselves()).isEmpty();
        }
    }
}
