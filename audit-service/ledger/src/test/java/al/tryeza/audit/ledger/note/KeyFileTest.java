package al.tryeza.audit.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyFileTest {

    private static final String TEXT = "log.example/tryeza\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    @TempDir
    private Path folder;

    private KeyFile file() {
        return new KeyFile(folder.resolve("log.key"));
    }

    @ParameterizedTest
    @EnumSource
    void a_key_that_was_made_signs_after_it_was_read(KeyType type) throws IOException, Unbelievable {
        VerifierKey made = file().create("log.example/tryeza", type).key();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().file())))
                .isEqualTo("rw-------");
        Signer read = file().read();
        assertThat(read.key()).isEqualTo(made);
        var note = new SignedNote(TEXT, List.of(read.sign(TEXT, Instant.EPOCH)));
        assertThat(Verification.of(note, List.of(made))).hasSize(1);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file().file());
        }
    }

    @Test
    void a_key_is_never_replaced() throws IOException {
        file().create("log.example/tryeza", KeyType.ED25519);
        byte[] before = Files.readAllBytes(file().file());
        unusable("already", () -> file().create("log.example/tryeza", KeyType.ED25519));
        assertThat(Files.readAllBytes(file().file())).isEqualTo(before);
    }

    @Test
    void a_file_that_is_missing_open_or_spoilt_is_said_to_be() throws IOException {
        unusable("no key file", () -> file().read());
        unusable(
                "cannot be written",
                () -> new KeyFile(folder.resolve("nowhere/log.key")).create("log.example/tryeza", KeyType.ED25519));
        file().create("log.example/tryeza", KeyType.ED25519);
        String mine = Files.readString(file().file());
        KeyFile other = new KeyFile(folder.resolve("other.key"));
        other.create("log.example/tryeza", KeyType.ED25519);
        String theirs = Files.readString(other.file());
        for (String spoilt : List.of(
                "",
                mine.replace("log.example", "log.exampl3"),
                mine + mine,
                mine.lines().findFirst().orElseThrow() + "\n"
                        + theirs.lines().toList().getLast() + "\n",
                mine.lines().findFirst().orElseThrow() + "\n?\n")) {
            Files.writeString(file().file(), spoilt);
            unusable("spoilt", () -> file().read());
        }
        Files.writeString(file().file(), mine);
        Files.setPosixFilePermissions(file().file(), PosixFilePermissions.fromString("rw-r-----"));
        unusable("open to others", () -> file().read());
    }

    private static void unusable(String why, Runnable use) {
        assertThatThrownBy(use::run).isInstanceOf(KeyFileUnusable.class).hasMessageContaining(why);
    }
}
