package al.tryeza.audit.entries;

/** Told of every entry as it is stored, in the same transaction. Nothing an entry holds may make it throw. */
@FunctionalInterface
public interface EntryObserver {

    void stored(long index, Entry entry);
}
