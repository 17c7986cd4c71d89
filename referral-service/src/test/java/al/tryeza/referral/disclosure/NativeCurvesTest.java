package al.tryeza.referral.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.keys.Ciphertext;
import al.tryeza.keys.Keys;
import al.tryeza.keys.NativeCurves;
import al.tryeza.referral.codes.DataClass;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NativeCurvesTest {

    private static final byte[] NAME = "Kanarina".getBytes(UTF_8);
    private static final String BORINGSSL = "Conscrypt";

    private final UUID vaultId = UUID.randomUUID();
    private final BucketKeys keys;

    NativeCurvesTest() throws GeneralSecurityException {
        Aead service = Keys.primitive(Keys.generate(PredefinedAeadParameters.AES256_GCM), Aead.class);
        keys = new BucketKeys(new KeysInMemory(), service);
        keys.begin(3);
    }

    @Test
    void they_load_here_and_nothing_but_tink_chooses_them() throws Exception {
        assertThat(NativeCurves.prepare()).isTrue();
        assertThat(Security.getProviders()).extracting(Provider::getName).endsWith(BORINGSSL);
        assertThat(javax.net.ssl.SSLContext.getDefault().getProvider().getName())
                .isNotEqualTo(BORINGSSL);
        assertThat(javax.crypto.Cipher.getInstance("AES/GCM/NoPadding")
                        .getProvider()
                        .getName())
                .isNotEqualTo(BORINGSSL);
    }

    @Test
    void what_was_sealed_in_java_opens_natively_and_the_other_way_round() throws Exception {
        var sealedNatively = sealed();
        Security.removeProvider(BORINGSSL);
        try {
            var sealedInJava = sealed();
            assertThat(opened(sealedNatively)).isEqualTo(NAME);
            NativeCurves.prepare();
            assertThat(opened(sealedInJava)).isEqualTo(NAME);
        } finally {
            NativeCurves.prepare();
        }
    }

    private record Sealed(DataKey key, Ciphertext text) {}

    private Sealed sealed() throws GeneralSecurityException {
        var key = CaseKey.generate(vaultId);
        return new Sealed(new DataKey(vaultId, 3, 1, key.wrap(keys.sealing(3, 1))), key.seal(DataClass.IDENTITY, NAME));
    }

    private byte[] opened(Sealed sealed) throws GeneralSecurityException {
        return keys.open(sealed.key()).open(DataClass.IDENTITY, sealed.text());
    }
}
