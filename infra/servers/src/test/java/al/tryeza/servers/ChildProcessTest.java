package al.tryeza.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    private Path folder;

    @Test
    void one_that_ends_while_it_starts_is_told_with_its_last_words() {
        var child = shell("echo first; echo second; exit 3").start();

        assertThatThrownBy(() -> child.awaitReady(Duration.ofSeconds(20), () -> false))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("ended with code 3")
                .hasMessageContaining("first | second");
    }

    @Test
    void one_that_does_not_listen_is_killed_when_patience_ends() {
        var command = shell("trap '' TERM; echo deaf; while true; do sleep 1; done");
        var impatient = new ChildCommand(
                command.part(),
                command.command(),
                command.environment(),
                command.folder(),
                command.log(),
                null,
                Signal.TERM,
                Duration.ofMillis(300),
                ended -> {});
        var child = impatient.start();
        child.awaitReady(Duration.ofSeconds(20), () -> child.lastLines(1).contains("deaf"));

        child.stop();

        assertThat(child.isRunning()).isFalse();
    }

    @Test
    void one_whose_starter_was_killed_goes_with_it() throws Exception {
        var orphan = folder.resolve("orphan.pid");
        var starter = new ProcessBuilder(
                        Distribution.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledStarter.class.getName(),
                        folder.toString(),
                        orphan.toString())
                .inheritIO()
                .start();
        assertThat(starter.waitFor()).isEqualTo(KilledStarter.CODE);

        var file = new PidFile(orphan);
        var pid = Long.parseLong(Files.readString(orphan).split(" ", -1)[0]);
        file.clear("Sleeper", Signal.TERM);

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(orphan).doesNotExist();
    }

    @Test
    void one_that_runs_already_is_not_started_twice() {
        var pidFile = folder.resolve("server.pid");
        var first = shell("while true; do sleep 1; done").notedIn(pidFile).start();

        assertThatThrownBy(() -> shell("true").notedIn(pidFile).start())
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("it already runs in " + folder);

        first.stop();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void a_secret_is_made_once_and_only_its_owner_reads_it() throws Exception {
        var secrets = new Secrets(folder.resolve("secrets"));

        var secret = secrets.get("one");

        assertThat(secret).hasSize(32).isEqualTo(secrets.get("one")).isNotEqualTo(secrets.get("other"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets").resolve("one")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private ChildCommand shell(String script) {
        return ChildCommand.of("Sleeper", folder, folder.resolve("log"), List.of("sh", "-c", script));
    }
}
