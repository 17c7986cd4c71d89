package al.tryeza.referral.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.referral.codes.DataClass;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseKeyTest {

    private static final byte[] NAME = "Kanarina".getBytes(UTF_8);

    private final UUID vaultId = UUID.randomUUID();

    @Test
    void a_ciphertext_opens_only_as_the_class_of_data_it_was_sealed_as() throws Exception {
        var key = CaseKey.generate(vaultId);
        var sealed = key.seal(DataClass.IDENTITY, NAME);
        assertThat(key.open(DataClass.IDENTITY, sealed)).isEqualTo(NAME);
        assertThatThrownBy(() -> key.open(DataClass.CONTACT, sealed)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_wrapped_key_opens_what_it_sealed() throws Exception {
        var bucketKey = bucketKey();
        var key = CaseKey.generate(vaultId);
        var again = CaseKey.unwrap(new DataKey(vaultId, 0, 1, key.wrap(bucketKey)), bucketKey);
        assertThat(again.open(DataClass.NARRATIVE, key.seal(DataClass.NARRATIVE, NAME)))
                .isEqualTo(NAME);
    }

    @Test
    void a_wrapped_key_cannot_be_moved_to_another_vault() throws Exception {
        var bucketKey = bucketKey();
        var wrapped = CaseKey.generate(vaultId).wrap(bucketKey);
        assertThatThrownBy(() -> CaseKey.unwrap(new DataKey(UUID.randomUUID(), 0, 1, wrapped), bucketKey))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_case_does_not_open_under_the_key_of_another_bucket() throws Exception {
        var wrapped = CaseKey.generate(vaultId).wrap(bucketKey());
        var other = bucketKey();
        assertThatThrownBy(() -> CaseKey.unwrap(new DataKey(vaultId, 0, 1, wrapped), other))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void every_bucket_is_used_and_no_other() {
        var buckets = new boolean[BucketKey.BUCKETS];
        for (int each = 0; each < 100_000; each++) {
            buckets[BucketKeys.bucketOf(UUID.randomUUID())] = true;
        }
        assertThat(buckets).doesNotContain(false);
    }

    private static Aead bucketKey() throws GeneralSecurityException {
        return Keys.primitive(Keys.generate(PredefinedAeadParameters.AES256_GCM), Aead.class);
    }
}
