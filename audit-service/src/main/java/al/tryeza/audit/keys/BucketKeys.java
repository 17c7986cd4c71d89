package al.tryeza.audit.keys;

import al.tryeza.keys.Ciphertext;
import al.tryeza.keys.WrappedKeys;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The keys between those of entries and the key service, wrapped, where they can die. */
public final class BucketKeys {

    static final int FIRST = 1;

    private static final String NAME = "entries-";
    private static final String CHOICE = "entries.choice";

    private final WrappedKeys kept;
    private final Aead keyService;

    /**
     * Keys in the place where they are kept.
     *
     * @param keyService wraps them
     */
    public BucketKeys(WrappedKeys kept, Aead keyService) {
        this.kept = kept;
        this.keyService = keyService;
    }

    /** The secret by which names fall into buckets; made where there is none. */
    byte[] choice() throws GeneralSecurityException {
        if (kept.find(CHOICE).isEmpty()) {
            kept.add(CHOICE, keyService.encrypt(Random.randBytes(Derived.LENGTH), place(CHOICE)));
        }
        return keyService.decrypt(kept.find(CHOICE).orElseThrow(), place(CHOICE));
    }

    /** Makes a bucket's first key, unless it is there; of several that do so at once one wins. */
    void begin(int bucket) throws GeneralSecurityException {
        if (kept.find(name(bucket, FIRST)).isEmpty()) {
            kept.add(name(bucket, FIRST), file(bucket, FIRST, Random.randBytes(BucketKey.LENGTH), List.of()));
        }
    }

    /** Opens the key of a bucket; empty where it is not there, or not any more. */
    Optional<BucketKey> open(int bucket, int generation) throws GeneralSecurityException {
        Optional<BucketFile> file = find(bucket, generation);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        byte[] key = keyService.decrypt(file.get().wrapped().bytes(), place(name(bucket, generation)));
        try {
            return Optional.of(new BucketKey(bucket, generation, key));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * Makes the bucket's next key and seals with it what is left. It is on the disk when this returns; a next one that
     * somebody has made and not used goes.
     *
     * @return what is left, as sealed by it
     */
    List<KeyRow> next(Bucket now, List<KeyRow> left) throws GeneralSecurityException {
        int generation = now.generation() + 1;
        BucketKey old = open(now.number(), now.generation())
                .orElseThrow(() -> new GeneralSecurityException("The key of a bucket is not where keys are kept"));
        byte[] key = Random.randBytes(BucketKey.LENGTH);
        var next = new BucketKey(now.number(), generation, key);
        List<KeyRow> renewed = new ArrayList<>(left.size());
        for (KeyRow row : left) {
            renewed.add(old.renew(row, next));
        }
        destroy(now.number(), generation);
        if (!kept.add(name(now.number(), generation), file(now.number(), generation, key, renewed))) {
            throw new GeneralSecurityException("Somebody else makes the bucket's next key");
        }
        return renewed;
    }

    /** The rows that were left when a bucket got this key. */
    List<KeyRow> left(int bucket, int generation) throws GeneralSecurityException {
        return find(bucket, generation).orElseThrow().left();
    }

    void destroy(int bucket, int generation) {
        kept.destroy(name(bucket, generation));
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

    private Optional<BucketFile> find(int bucket, int generation) throws GeneralSecurityException {
        Optional<byte[]> bytes = kept.find(name(bucket, generation));
        return bytes.isEmpty() ? Optional.empty() : Optional.of(BucketFile.of(bucket, generation, bytes.get()));
    }

    private byte[] file(int bucket, int generation, byte[] key, List<KeyRow> left) throws GeneralSecurityException {
        byte[] wrapped = keyService.encrypt(key, place(name(bucket, generation)));
        return new BucketFile(Ciphertext.of(wrapped), left).bytes();
    }

    private static String name(int bucket, int generation) {
        return NAME + bucket + "-" + generation;
    }

    /** What is wrapped for one place does not unwrap at another. */
    private static byte[] place(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
