package al.tryeza.local.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSearchTest {

    private static final Finder FINDER = new Finder(List.of(new Canary("firstName", "Kanarjeta", true)));

    @TempDir
    private Path folder;

    @Test
    void a_file_that_holds_a_canary_is_named_with_what_it_is_and_never_the_value() throws IOException {
        Files.createDirectories(folder.resolve("kafka/data"));
        Files.write(folder.resolve("kafka/data/0.log"), new byte[] {0, 'K', 'a', 'n', 'a', 'r', 'j', 'e', 't', 'a', 2});
        Files.writeString(folder.resolve("service.log"), "nothing to see");

        Tally tally = FileSearch.in(folder, FINDER);

        assertThat(tally.places()).isEqualTo(2);
        assertThat(tally.hits()).containsExactly(new Hit(folder.getFileName() + "/kafka/data/0.log", "firstName"));
    }

    @Test
    void innocent_files_are_read_and_not_named() throws IOException {
        Files.writeString(folder.resolve("service.log"), "case K7 was routed to AL-12");

        Tally tally = FileSearch.in(folder, FINDER);

        assertThat(tally.places()).isEqualTo(1);
        assertThat(tally.hits()).isEmpty();
    }
}
