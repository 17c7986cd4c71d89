package al.tryeza.audit.erasure;

import al.tryeza.audit.keys.KeyMark;

/**
 * A key that is to be destroyed.
 *
 * @param entry index of the entry that asks for it
 */
public record Erasure(long entry, KeyMark key) {}
