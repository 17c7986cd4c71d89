package al.tryeza.referral.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.keys.Ciphertext;
import al.tryeza.keys.Keys;
import al.tryeza.referral.codes.DataClass;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseKeyTest {

    private static final byte[] NAME = "Kanarina".getBytes(UTF_8);

    private final UUID vaultId = UUID.randomUUID();
    private final KeysInMemory kept = new KeysInMemory();
    private final Aead service;

    CaseKeyTest() throws GeneralSecurityException {
        service = Keys.primitive(Keys.generate(PredefinedAeadParameters.AES256_GCM), Aead.class);
    }

    @Test
    void a_ciphertext_opens_only_as_the_class_of_data_it_was_sealed_as() throws Exception {
        var key = CaseKey.generate(vaultId);
        var sealed = key.seal(DataClass.IDENTITY, NAME);
        assertThat(key.open(DataClass.IDENTITY, sealed)).isEqualTo(NAME);
        assertThatThrownBy(() -> key.open(DataClass.CONTACT, sealed)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_wrapped_key_opens_what_it_sealed() throws Exception {
        var keys = bucketKeys(3);
        var key = CaseKey.generate(vaultId);
        var again = keys.open(new DataKey(vaultId, 3, 1, key.wrap(keys.sealing(3, 1))));
        assertThat(again.open(DataClass.NARRATIVE, key.seal(DataClass.NARRATIVE, NAME)))
                .isEqualTo(NAME);
    }

    @Test
    void a_wrapped_key_cannot_be_moved_to_another_vault() throws Exception {
        var keys = bucketKeys(3);
        var wrapped = CaseKey.generate(vaultId).wrap(keys.sealing(3, 1));
        assertThatThrownBy(() -> keys.open(new DataKey(UUID.randomUUID(), 3, 1, wrapped)))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_case_does_not_open_under_the_key_of_another_bucket() throws Exception {
        var keys = bucketKeys(3);
        keys.begin(4);
        var wrapped = CaseKey.generate(vaultId).wrap(keys.sealing(3, 1));
        assertThatThrownBy(() -> keys.open(new DataKey(vaultId, 4, 1, wrapped)))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void the_key_of_a_bucket_that_was_moved_to_another_does_not_open() throws Exception {
        bucketKeys(3);
        kept.add("bucket-4-1", kept.find("bucket-3-1").orElseThrow());
        assertThatThrownBy(() -> new BucketKeys(kept, service).opening(4, 1))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_bucket_s_key_is_kept_whole_or_refused() throws Exception {
        var key = bucketKeys(3).find(3, 1).orElseThrow();
        var left = BucketKeys.with(key, Map.of(vaultId, Ciphertext.of(NAME)));
        byte[] bytes = left.bytes();
        assertThat(BucketKey.of(3, 1, bytes)).isEqualTo(left);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> BucketKey.of(3, 1, cut)).isInstanceOf(GeneralSecurityException.class);
        }
    }

    @Test
    void every_bucket_is_used_and_no_other() {
        var buckets = new boolean[BucketKey.BUCKETS];
        for (int each = 0; each < 100_000; each++) {
            buckets[BucketKeys.bucketOf(UUID.randomUUID())] = true;
        }
        assertThat(buckets).doesNotContain(false);
    }

    private BucketKeys bucketKeys(int bucket) throws GeneralSecurityException {
        var keys = new BucketKeys(kept, service);
        keys.begin(bucket);
        return keys;
    }
}
