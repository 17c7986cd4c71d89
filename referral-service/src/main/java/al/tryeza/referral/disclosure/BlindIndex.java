package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import al.tryeza.keys.Keys;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether two cases may be about one person without anybody's name being compared: each text of a
 * {@link ComparedPerson} through HMAC-SHA-256, under a key of its own that only the key service opens and that does not
 * leave this package. See decision record 0136.
 */
public final class BlindIndex {

    private static final String PURPOSE = "blind-index";
    private static final int KEY_BYTES = 32;

    /** Two texts in 2^64 come to the same digest by chance. */
    private static final int DIGEST_BYTES = 16;

    private final PrfSet digests;

    private BlindIndex(PrfSet digests) {
        this.digests = digests;
    }

    /**
     * The index whose key is in the store. The key is made if it is not there yet, so this is not to be called within a
     * transaction that may be rolled back.
     *
     * @throws VaultFailed if the key service does not answer
     */
    public static BlindIndex open(VaultStore store, Aead keyService) {
        try {
            var wrapped = store.macKey(PURPOSE);
            if (wrapped.isEmpty()) {
                store.addMacKey(PURPOSE, Keys.wrap(newKey(), keyService, PURPOSE));
                wrapped = store.macKey(PURPOSE);
            }
            return new BlindIndex(
                    Keys.primitive(Keys.unwrap(wrapped.orElseThrow(), keyService, PURPOSE), PrfSet.class));
        } catch (GeneralSecurityException e) {
            throw new VaultFailed("The key of the blind index could not be opened", e);
        }
    }

    private static KeysetHandle newKey() throws GeneralSecurityException {
        return Keys.generate(HmacPrfParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setHashType(HmacPrfParameters.HashType.SHA256)
                .build());
    }

    /** What is kept of a person for comparing; nothing of who gave neither a name with a birth date nor a number. */
    List<BlindToken> tokens(SealedIdentity identity) throws GeneralSecurityException {
        List<BlindToken> tokens = new ArrayList<>();
        for (var each : ComparedPerson.of(identity).texts().entrySet()) {
            for (String text : each.getValue()) {
                // the kind of text is part of what is digested, or a number could pass for a name
                byte[] input = (each.getKey().code() + " " + text).getBytes(StandardCharsets.UTF_8);
                tokens.add(new BlindToken(each.getKey(), Ciphertext.of(digests.computePrimary(input, DIGEST_BYTES))));
            }
        }
        return tokens;
    }
}
