package al.tryeza.audit.keys;

import al.tryeza.keys.Ciphertext;

/**
 * What a row beside an entry knows of its key, so that it can be found without the name.
 *
 * @param bucket where it is kept
 * @param mark see {@link EntryKey#mark()}
 */
public record KeyMark(int bucket, Ciphertext mark) {

    public static KeyMark of(int bucket, byte[] mark) {
        return new KeyMark(bucket, Ciphertext.of(mark));
    }

    static KeyMark of(EntryKey key) {
        return of(key.bucket(), key.mark());
    }
}
