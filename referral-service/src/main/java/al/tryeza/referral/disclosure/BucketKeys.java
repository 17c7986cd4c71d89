package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import al.tryeza.keys.Keys;
import al.tryeza.keys.WrappedKeys;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys between those of the cases and the key service. Private halves are never kept in memory: the key service
 * counts every opening, and that count is held against the record of who asked. Sealing opens nothing.
 */
public final class BucketKeys {

    static final int FIRST_GENERATION = 1;

    private static final String NAME = "bucket-";

    /** RFC 9180, base mode. */
    private static final HpkeParameters KIND = kind();

    private final WrappedKeys kept;
    private final Aead keyService;

    /**
     * The keys in a place where they are kept.
     *
     * @param keyService the key of the key service that wraps private halves
     */
    public BucketKeys(WrappedKeys kept, Aead keyService) {
        this.kept = kept;
        this.keyService = keyService;
    }

    static int bucketOf(UUID vaultId) {
        return (int) (vaultId.getLeastSignificantBits() & (BucketKey.BUCKETS - 1));
    }

    /**
     * Makes the bucket's first key; of several that do so at once one wins.
     *
     * @throws GeneralSecurityException if the key service does not answer
     */
    void begin(int bucket) throws GeneralSecurityException {
        if (find(bucket, FIRST_GENERATION).isEmpty()) {
            keep(generate(bucket, FIRST_GENERATION, Map.of()));
        }
    }

    /** Seals keys of cases to the bucket; asks the key service for nothing. */
    HybridEncrypt sealing(int bucket, int generation) throws GeneralSecurityException {
        return sealing(require(bucket, generation));
    }

    HybridEncrypt sealing(BucketKey key) throws GeneralSecurityException {
        return Keys.primitive(Keys.parsePublic(key.publicHalf()), HybridEncrypt.class);
    }

    /**
     * Opens what is sealed to the bucket; the key service counts it. The record of who asked, and why, is committed
     * before ({@link Openings}).
     */
    HybridDecrypt opening(int bucket, int generation) throws GeneralSecurityException {
        BucketKey key = require(bucket, generation);
        return Keys.primitive(
                Keys.unwrap(key.privateHalf(), keyService, place(bucket, generation)), HybridDecrypt.class);
    }

    /** The key of a case, opened. */
    CaseKey open(DataKey key) throws GeneralSecurityException {
        return CaseKey.unwrap(key, opening(key.bucket(), key.generation()));
    }

    /** A new key for the bucket, not kept yet. */
    BucketKey generate(int bucket, int generation, Map<UUID, Ciphertext> left) throws GeneralSecurityException {
        KeysetHandle keyset = Keys.generate(KIND);
        return new BucketKey(
                bucket,
                generation,
                Keys.publicHalf(keyset),
                Keys.wrap(keyset, keyService, place(bucket, generation)),
                left);
    }

    /** The same key with other cases beside it. */
    static BucketKey with(BucketKey key, Map<UUID, Ciphertext> left) {
        return new BucketKey(key.bucket(), key.generation(), key.publicHalf(), key.privateHalf(), left);
    }

    boolean keep(BucketKey key) {
        return kept.add(name(key.bucket(), key.generation()), key.bytes());
    }

    void destroy(int bucket, int generation) {
        kept.destroy(name(bucket, generation));
    }

    Optional<BucketKey> find(int bucket, int generation) throws GeneralSecurityException {
        var bytes = kept.find(name(bucket, generation));
        return bytes.isEmpty() ? Optional.empty() : Optional.of(BucketKey.of(bucket, generation, bytes.get()));
    }

    /** A bucket and one of its generations. */
    record Place(int bucket, int generation) {}

    /** All that there are. */
    List<Place> all() {
        return kept.names().stream()
                .filter(name -> name.startsWith(NAME))
                .map(name -> name.split("-"))
                .map(parts -> new Place(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                .toList();
    }

    private BucketKey require(int bucket, int generation) throws GeneralSecurityException {
        return find(bucket, generation).orElseThrow(KeyGone::new);
    }

    private static String name(int bucket, int generation) {
        return NAME + bucket + "-" + generation;
    }

    private static String place(int bucket, int generation) {
        return "bucket-key " + bucket + " " + generation;
    }

    private static HpkeParameters kind() {
        try {
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.TINK)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
