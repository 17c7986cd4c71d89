package al.tryeza.audit.keys;

import al.tryeza.keys.Ciphertext;

/**
 * A key as the store holds it.
 *
 * @param generation of the bucket's key that seals it
 * @param lookup keyed hash of its name, under a secret of the bucket's key: nobody can look a case up without that
 * @param mark see {@link EntryKey#mark()}
 * @param sealed the key and its name
 */
public record KeyRow(int bucket, int generation, Ciphertext lookup, Ciphertext mark, Ciphertext sealed) {

    KeyMark keyMark() {
        return new KeyMark(bucket, mark);
    }

    KeyLookup keyLookup() {
        return new KeyLookup(bucket, lookup);
    }
}
