package al.tryeza.audit.entries;

/** What became of a record. */
public sealed interface Appended {

    /** It is a new entry. */
    record Stored(long index, Entry entry) implements Appended {}

    /** It was there already, under this index. */
    record Duplicate(long index) implements Appended {}
}
