package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import com.google.crypto.tink.Aead;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The keys to which institutions' systems seal what they publish: one a day, made by whoever comes first, destroyed when
 * nothing that is sealed to it can be left. Every call belongs to the caller's transaction.
 */
public final class IntakeKeys {

    private final IntakeKeyStore store;
    private final Aead keyService;
    private final IntakeKeyPublisher publisher;
    private final IntakeKeyLife life;

    /** @param keyService the key of the key service that wraps the private halves */
    public IntakeKeys(IntakeKeyStore store, Aead keyService, IntakeKeyPublisher publisher, IntakeKeyLife life) {
        this.store = store;
        this.keyService = keyService;
        this.publisher = publisher;
        this.life = life;
    }

    /**
     * The keys to which may be sealed now, newest first: today's, which is made if nobody has, and yesterday's, which
     * somebody may have looked up a moment before midnight.
     *
     * @throws VaultFailed if the key service does not answer
     */
    public List<PublicIntakeKey> current(Instant now) {
        LocalDate today = IntakeKeyLife.dayOf(now);
        List<PublicIntakeKey> present = store.between(today.minusDays(1), today);
        if (!present.isEmpty() && present.getFirst().day().equals(today)) {
            return present;
        }
        make(today, now);
        return store.between(today.minusDays(1), today);
    }

    private void make(LocalDate day, Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            var jwk = new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic()).build();
            var key = new PublicIntakeKey(
                    jwk.computeThumbprint().toString(),
                    day,
                    jwk.getX().toString(),
                    jwk.getY().toString());
            byte[] secret = pair.getPrivate().getEncoded();
            var wrapped = Ciphertext.of(keyService.encrypt(secret, place(key.keyId())));
            Arrays.fill(secret, (byte) 0);
            if (store.add(key, wrapped, now)) {
                publisher.made(key.keyId(), now);
            }
        } catch (GeneralSecurityException e) {
            throw new VaultFailed("An intake key could not be made", e);
        } catch (JOSEException e) {
            throw new VaultFailed("An intake key could not be named", new GeneralSecurityException(e));
        }
    }

    /** Destroys the keys to which nothing that is left can be sealed; answers how many. */
    public int destroyOutlived(Instant now) {
        List<String> destroyed = store.destroyBefore(life.firstNeeded(now), now);
        destroyed.forEach(keyId -> publisher.destroyed(keyId, now));
        return destroyed.size();
    }

    /** What there is under a key id. */
    sealed interface Found {

        /** It opens. */
        record Key(ECPrivateKey key) implements Found {
            @Override
            public String toString() {
                return "a key";
            }
        }

        /** It was, and is no more. */
        record Destroyed() implements Found {}

        /** There never was such a key. */
        record Unknown() implements Found {}
    }

    Found find(String keyId) {
        return store.find(keyId)
                .map(kept -> kept.wrapped()
                        .<Found>map(wrapped -> new Found.Key(unwrap(keyId, wrapped)))
                        .orElseGet(Found.Destroyed::new))
                .orElseGet(Found.Unknown::new);
    }

    private ECPrivateKey unwrap(String keyId, Ciphertext wrapped) {
        try {
            byte[] secret = keyService.decrypt(wrapped.bytes(), place(keyId));
            var key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(secret));
            Arrays.fill(secret, (byte) 0);
            return key;
        } catch (GeneralSecurityException e) {
            throw new VaultFailed("An intake key could not be opened", e);
        }
    }

    static byte[] place(String keyId) {
        return ("intake-key " + keyId).getBytes(StandardCharsets.UTF_8);
    }
}
