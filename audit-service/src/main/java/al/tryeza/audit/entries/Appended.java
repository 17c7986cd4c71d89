package al.tryeza.audit.entries;

/** What became of a record. */
public sealed interface Appended {

    /**
     * It is a new entry.
     *
     * @param key by which index rows about it know its case
     */
    record Stored(long index, Entry entry, KeyMark key) implements Appended {}

    /** It was there already, under this index. */
    record Duplicate(long index) implements Appended {}
}
