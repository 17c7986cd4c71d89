package al.tryeza.audit.keys;

import al.tryeza.keys.Ciphertext;

/**
 * Where a key is found by its name.
 *
 * @param lookup see {@link KeyRow#lookup()}
 */
public record KeyLookup(int bucket, Ciphertext lookup) {}
