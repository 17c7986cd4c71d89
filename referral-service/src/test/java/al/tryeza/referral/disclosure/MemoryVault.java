package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import al.tryeza.keys.Keys;
import al.tryeza.keys.WrappedKeys;
import al.tryeza.referral.codes.DataClass;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A vault with real keys that forgets everything when the test ends; its key service counts what it unwraps. */
public final class MemoryVault implements VaultReading {

    private final Map<String, SealedCase> cases = new HashMap<>();
    private final WrappedKeys kept = new KeysInMemory();
    private final Aead keys = newKey();

    /** Ids of the acts that were explained. */
    public final List<UUID> explained = new ArrayList<>();

    /** How often the key service unwrapped a key. */
    public int unwrapped;

    /** Whether a neighbour is erased between this reading and what comes next, so that all keys are wrapped anew. */
    public boolean renewedAfterReading;

    /** Whether the key service answers. */
    public boolean silent;

    private static Aead newKey() {
        try {
            return Keys.primitive(Keys.generate(PredefinedAeadParameters.AES256_GCM), Aead.class);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Seals JSON texts by class. */
    public void seal(String caseRef, Map<DataClass, String> texts) {
        try {
            var vaultId = UUID.randomUUID();
            var bucketKeys = new BucketKeys(kept, keyService());
            int bucket = BucketKeys.bucketOf(vaultId);
            bucketKeys.begin(bucket);
            var key = CaseKey.generate(vaultId);
            var dataKey = new DataKey(vaultId, bucket, 1, key.wrap(bucketKeys.sealing(bucket, 1)));
            Map<DataClass, Ciphertext> sealed = new EnumMap<>(DataClass.class);
            for (var text : texts.entrySet()) {
                sealed.put(
                        text.getKey(), key.seal(text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8)));
            }
            cases.put(caseRef, new SealedCase(dataKey, sealed));
            unwrapped = 0;
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Opens with this vault's keys. */
    public Opening opening() {
        return new Opening(this, new BucketKeys(kept, keyService()));
    }

    /** As if the case had been erased. */
    public void erase(String caseRef) {
        cases.remove(caseRef);
    }

    private Aead keyService() {
        return new Aead() {
            @Override
            public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
                return keys.encrypt(plaintext, associatedData);
            }

            @Override
            public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
                if (silent) {
                    throw new GeneralSecurityException("no answer");
                }
                unwrapped++;
                return keys.decrypt(ciphertext, associatedData);
            }
        };
    }

    @Override
    public Optional<SealedCase> read(String caseRef, List<DataClass> categories) {
        Optional<SealedCase> read = Optional.ofNullable(cases.get(caseRef)).map(whole -> {
            Map<DataClass, Ciphertext> asked = new HashMap<>(whole.ciphertexts());
            asked.keySet().retainAll(categories);
            return new SealedCase(whole.dataKey(), asked);
        });
        if (renewedAfterReading) {
            renewedAfterReading = false;
            cases.computeIfPresent(caseRef, (_, whole) -> renewed(whole));
        }
        return read;
    }

    private SealedCase renewed(SealedCase whole) {
        try {
            var bucketKeys = new BucketKeys(kept, keyService());
            DataKey old = whole.dataKey();
            int next = old.generation() + 1;
            CaseKey key = bucketKeys.open(old);
            bucketKeys.keep(bucketKeys.generate(old.bucket(), next, Map.of()));
            bucketKeys.destroy(old.bucket(), old.generation());
            unwrapped = 0;
            return new SealedCase(
                    new DataKey(old.vaultId(), old.bucket(), next, key.wrap(bucketKeys.sealing(old.bucket(), next))),
                    whole.ciphertexts());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public Optional<SealedExplanation> explanation(String caseRef, UUID id) {
        return Optional.empty();
    }

    @Override
    public void keep(UUID id, UUID vaultId, Ciphertext explanation) {
        explained.add(id);
    }
}
