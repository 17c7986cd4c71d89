package al.tryeza.referral.disclosure.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalKeysTest {

    private static final byte[] SECRET = "secret".getBytes(UTF_8);
    private static final byte[] PLACE = "place".getBytes(UTF_8);

    @TempDir
    Path scratch;

    @Test
    void a_key_is_made_when_first_asked_for_and_only_its_owner_can_read_it() throws Exception {
        Path folder = scratch.resolve("made/keys");
        key(folder);
        assertThat(modeOf(folder)).isEqualTo("rwx------");
        assertThat(modeOf(folder.resolve("vault.keyset"))).isEqualTo("rw-------");
    }

    @Test
    void the_same_key_is_found_after_a_restart() throws Exception {
        byte[] sealed = key(scratch).encrypt(SECRET, PLACE);
        assertThat(key(scratch).decrypt(sealed, PLACE)).isEqualTo(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------"})
    void a_key_file_that_is_open_to_others_is_refused_in_a_clear_sentence(String mode) throws Exception {
        key(scratch);
        Path file = scratch.resolve("vault.keyset");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        assertThatThrownBy(() -> key(scratch))
                .isInstanceOf(KeysNotSafe.class)
                .hasMessage(
                        "The key file " + file + " is open to others than its owner: set its mode to 0600, and think"
                                + " who may have read it.");
    }

    @Test
    void a_key_file_that_may_be_read_and_not_even_written_is_taken() throws Exception {
        byte[] sealed = key(scratch).encrypt(SECRET, PLACE);
        Files.setPosixFilePermissions(scratch.resolve("vault.keyset"), PosixFilePermissions.fromString("r--------"));
        assertThat(key(scratch).decrypt(sealed, PLACE)).isEqualTo(SECRET);
    }

    @Test
    void a_folder_that_others_can_write_is_refused() throws Exception {
        Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> key(scratch))
                .isInstanceOf(KeysNotSafe.class)
                .hasMessageContaining("set its mode to 0700");
        Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_link_in_place_of_the_key_file_is_refused() throws Exception {
        key(scratch.resolve("elsewhere"));
        Files.createSymbolicLink(scratch.resolve("vault.keyset"), scratch.resolve("elsewhere/vault.keyset"));
        assertThatThrownBy(() -> key(scratch))
                .isInstanceOf(KeysNotSafe.class)
                .hasMessageEndingWith("is not a plain file.");
    }

    @Test
    void a_damaged_key_file_is_refused_and_not_replaced() throws Exception {
        key(scratch);
        Path file = scratch.resolve("vault.keyset");
        Files.write(file, SECRET);
        assertThatThrownBy(() -> key(scratch)).isInstanceOf(GeneralSecurityException.class);
        assertThat(file).hasBinaryContent(SECRET);
    }

    @Test
    void processes_that_start_at_once_use_one_key() throws Exception {
        int starts = 16;
        try (var threads = Executors.newFixedThreadPool(starts)) {
            List<Callable<Aead>> tasks = Stream.generate(() -> (Callable<Aead>) () -> key(scratch))
                    .limit(starts)
                    .toList();
            byte[] sealed = null;
            for (Future<Aead> started : threads.invokeAll(tasks)) {
                sealed = sealed == null ? started.get().encrypt(SECRET, PLACE) : sealed;
                assertThat(started.get().decrypt(sealed, PLACE)).isEqualTo(SECRET);
            }
        }
        try (var files = Files.list(scratch)) {
            assertThat(files).containsExactly(scratch.resolve("vault.keyset"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local-key://../x", "local-key://", "aws-kms://vault", "local-key://a/b"})
    void an_address_of_anything_else_is_refused(String address) {
        assertThatThrownBy(() -> new LocalKeys(scratch).getAead(address)).isInstanceOf(GeneralSecurityException.class);
    }

    private static Aead key(Path folder) throws GeneralSecurityException {
        return new LocalKeys(folder).getAead("local-key://vault");
    }

    private static String modeOf(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
