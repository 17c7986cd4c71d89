package al.tryeza.keys.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalKeysTest {

    private static final byte[] SECRET = "secret".getBytes(UTF_8);
    private static final byte[] PLACE = "place".getBytes(UTF_8);

    private static final String VAULT = "local-key://vault";
    private static final String RANDOM = "a secret of at least thirty-two letters";

    @TempDir
    Path scratch;

    @Test
    void a_key_is_made_when_first_asked_for_and_only_its_owner_can_read_it() throws Exception {
        Path folder = scratch.resolve("made/keys");
        key(folder);
        assertThat(modeOf(folder)).isEqualTo("rwx------");
        assertThat(modeOf(folder.resolve("vault.encrypted-keyset"))).isEqualTo("rw-------");
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
        Path file = scratch.resolve("vault.encrypted-keyset");
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
        Files.setPosixFilePermissions(
                scratch.resolve("vault.encrypted-keyset"), PosixFilePermissions.fromString("r--------"));
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
        Files.createSymbolicLink(
                scratch.resolve("vault.encrypted-keyset"), scratch.resolve("elsewhere/vault.encrypted-keyset"));
        assertThatThrownBy(() -> key(scratch))
                .isInstanceOf(KeysNotSafe.class)
                .hasMessageEndingWith("is not a plain file.");
    }

    @Test
    void a_damaged_key_file_is_refused_and_not_replaced() throws Exception {
        key(scratch);
        Path file = scratch.resolve("vault.encrypted-keyset");
        Files.write(file, SECRET);
        assertThatThrownBy(() -> key(scratch))
                .isInstanceOf(KeysNotSafe.class)
                .hasMessageContaining("or the file is damaged");
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
            assertThat(files)
                    .containsExactlyInAnyOrder(scratch.resolve("vault.encrypted-keyset"), scratch.resolve("lock"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local-key://../x", "local-key://", "aws-kms://vault", "local-key://a/b"})
    void an_address_of_anything_else_is_refused(String address) {
        assertThatThrownBy(() -> keys(scratch, RANDOM).getAead(address)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void without_the_secret_of_its_making_a_key_file_does_not_open_and_stays() throws Exception {
        byte[] sealed = key(scratch).encrypt(SECRET, PLACE);
        String other = "another secret of at least thirty-two letters";
        assertThatThrownBy(() -> keys(scratch, other).getAead(VAULT))
                .isInstanceOf(KeysNotSafe.class)
                .hasMessageContaining("TRYEZA_KEYS_SECRET is another")
                .hasMessageNotContaining(other);
        assertThat(key(scratch).decrypt(sealed, PLACE)).isEqualTo(SECRET);
    }

    @ParameterizedTest
    @CsvSource({"'',is not set", "'   ',is not set", "thirty-one letters are too few.,is too short"})
    void a_secret_that_is_missing_or_short_is_asked_for_in_a_clear_sentence(String secret, String sentence) {
        assertThatThrownBy(() -> new KeySecret(secret))
                .isInstanceOf(KeysNotSafe.class)
                .hasMessageStartingWith("TRYEZA_KEYS_SECRET " + sentence);
    }

    @Test
    void the_file_says_nothing_of_the_key_and_no_two_are_alike() throws Exception {
        key(scratch.resolve("one"));
        key(scratch.resolve("two"));
        byte[] one = Files.readAllBytes(scratch.resolve("one/vault.encrypted-keyset"));
        byte[] two = Files.readAllBytes(scratch.resolve("two/vault.encrypted-keyset"));
        assertThat(new String(one, ISO_8859_1)).doesNotContain("AesGcmKey", new String(two, ISO_8859_1));
    }

    @Test
    void a_key_that_lay_in_the_clear_still_opens_seals_no_more_and_is_forgotten_when_told() throws Exception {
        byte[] before = inTheClear(scratch);

        LocalKeys keys = keys(scratch, RANDOM);
        Aead both = keys.getAead(VAULT);
        assertThat(both.decrypt(before, PLACE)).isEqualTo(SECRET);
        assertThat(scratch.resolve("vault.keyset")).doesNotExist();
        assertThat(keys.hasOld(VAULT)).isTrue();
        byte[] after = both.encrypt(SECRET, PLACE);

        keys.forgetOld(VAULT);
        assertThat(keys.hasOld(VAULT)).isFalse();
        assertThat(key(scratch).decrypt(after, PLACE)).isEqualTo(SECRET);
        assertThatThrownBy(() -> key(scratch).decrypt(before, PLACE)).isInstanceOf(GeneralSecurityException.class);
        assertThat(new SecretFolder(scratch).names()).containsExactly("lock", "vault.encrypted-keyset");
    }

    @Test
    void whoever_is_killed_while_taking_over_a_clear_key_leaves_it_to_the_next() throws Exception {
        byte[] before = inTheClear(scratch);
        byte[] clear = Files.readAllBytes(scratch.resolve("vault.keyset"));
        byte[] after = key(scratch).encrypt(SECRET, PLACE);
        // as it lies when the process dies after writing the one and before destroying the other
        new SecretFolder(scratch).add("vault.keyset", clear);
        new SecretFolder(scratch).add("vault.encrypted-keyset.5.draft", SECRET);
        Aead again = key(scratch);
        assertThat(again.decrypt(before, PLACE)).isEqualTo(SECRET);
        assertThat(again.decrypt(after, PLACE)).isEqualTo(SECRET);
        assertThat(new SecretFolder(scratch).names()).containsExactly("lock", "vault.encrypted-keyset");
    }

    @ParameterizedTest
    @ValueSource(strings = {".5.old", ".5.draft"})
    void a_second_name_that_a_killed_process_has_left_to_the_key_file_is_no_reason_to_overwrite_it(String name)
            throws Exception {
        byte[] sealed = key(scratch).encrypt(SECRET, PLACE);
        Files.createLink(scratch.resolve("vault.encrypted-keyset" + name), scratch.resolve("vault.encrypted-keyset"));
        assertThat(key(scratch).decrypt(sealed, PLACE)).isEqualTo(SECRET);
        assertThat(new SecretFolder(scratch).names()).containsExactly("lock", "vault.encrypted-keyset");
    }

    @Test
    void a_clear_key_is_kept_when_the_secret_is_wrong() throws Exception {
        inTheClear(scratch);
        key(scratch);
        new SecretFolder(scratch).add("vault.keyset", SECRET);
        assertThatThrownBy(() -> keys(scratch, "another secret of at least thirty-two letters")
                        .getAead(VAULT))
                .isInstanceOf(KeysNotSafe.class);
        assertThat(scratch.resolve("vault.keyset")).hasBinaryContent(SECRET);
    }

    /** A key as it was kept before; answers what it has sealed. */
    private static byte[] inTheClear(Path folder) throws Exception {
        var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TinkConfig2026.get());
        new SecretFolder(folder)
                .add(
                        "vault.keyset",
                        TinkProtoKeysetFormat.serializeKeyset(
                                keyset, InsecureSecretKeyAccess.get(), TinkConfig2026.get()));
        return keyset.getPrimitive(TinkConfig2026.get(), Aead.class).encrypt(SECRET, PLACE);
    }

    private static Aead key(Path folder) throws GeneralSecurityException {
        return keys(folder, RANDOM).getAead(VAULT);
    }

    private static LocalKeys keys(Path folder, String secret) {
        return new LocalKeys(folder, new KeySecret(secret));
    }

    private static String modeOf(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
