package al.tryeza.audit.entries;

import java.util.List;

/** Told of every entry as it is stored, in the same transaction. Nothing an entry holds may make it throw. */
@FunctionalInterface
public interface EntryObserver {

    void stored(long index, Entry entry);

    /** Told of several entries stored one after the other. */
    default void stored(List<Appended.Stored> entries) {
        entries.forEach(stored -> stored(stored.index(), stored.entry()));
    }
}
