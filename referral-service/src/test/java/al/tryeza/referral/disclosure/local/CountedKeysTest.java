package al.tryeza.referral.disclosure.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.keys.local.KeySecret;
import al.tryeza.keys.local.LocalKeys;
import com.google.crypto.tink.Aead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountedKeysTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final byte[] BUCKET = "bucket-key 7 1".getBytes(UTF_8);
    private static final byte[] OTHER = "intake-key 7".getBytes(UTF_8);
    private static final byte[] SECRET = "secret".getBytes(UTF_8);

    @TempDir
    Path folder;

    private Aead counted() throws GeneralSecurityException {
        var key = new LocalKeys(folder, new KeySecret("a secret of at least thirty-two letters"))
                .getAead("local-key://vault");
        return new CountedKeys(key, count());
    }

    private OpeningFiles count() {
        return new OpeningFiles(folder.resolve("openings"), NOON);
    }

    @Test
    void each_opening_of_a_bucket_s_key_is_counted_and_nothing_else() throws Exception {
        Aead key = counted();
        byte[] bucket = key.encrypt(SECRET, BUCKET);
        byte[] other = key.encrypt(SECRET, OTHER);
        assertThat(count().on(TODAY)).isZero();
        key.decrypt(other, OTHER);
        assertThat(count().on(TODAY)).isZero();
        assertThat(key.decrypt(bucket, BUCKET)).isEqualTo(SECRET);
        assertThat(count().on(TODAY)).isEqualTo(1);
        assertThat(count().on(TODAY.minusDays(1))).isZero();
    }

    @Test
    void also_a_try_that_fails_is_counted() throws Exception {
        Aead key = counted();
        byte[] other = key.encrypt(SECRET, OTHER);
        assertThatThrownBy(() -> key.decrypt(other, BUCKET)).isInstanceOf(GeneralSecurityException.class);
        assertThat(count().on(TODAY)).isEqualTo(1);
    }

    @Test
    void what_cannot_be_counted_is_not_opened() throws Exception {
        Aead key = counted();
        byte[] bucket = key.encrypt(SECRET, BUCKET);
        Files.createDirectory(folder.resolve("openings").resolve(TODAY.toString()));
        assertThatThrownBy(() -> key.decrypt(bucket, BUCKET))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessage("An opening could not be counted, so it was not done");
    }

    @Test
    void instances_that_open_at_once_lose_no_count_and_a_restart_neither() throws Exception {
        byte[] bucket = counted().encrypt(SECRET, BUCKET);
        Callable<byte[]> instance = () -> {
            Aead own = counted();
            for (int each = 0; each < 50; each++) {
                own.decrypt(bucket, BUCKET);
            }
            return SECRET;
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(Collections.nCopies(4, instance))) {
                assertThat(done.get()).isEqualTo(SECRET);
            }
        }
        assertThat(count().on(TODAY)).isEqualTo(200);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("openings").resolve(TODAY.toString()))))
                .isEqualTo("rw-------");
    }
}
