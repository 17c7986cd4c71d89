package al.tryeza.audit.entries;

import al.tryeza.audit.keys.EntryKey;

/** By which key something is sealed, for who can ask for keys; to anybody else it says nothing. */
public record KeyMark(int bucket, Bytes mark) {

    static KeyMark of(EntryKey key) {
        return new KeyMark(key.bucket(), Bytes.of(key.mark()));
    }
}
