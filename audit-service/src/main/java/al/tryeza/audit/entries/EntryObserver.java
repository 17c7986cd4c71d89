package al.tryeza.audit.entries;

import java.util.List;

/** Told of entries as they are stored, in the same transaction. Nothing an entry holds may make it throw. */
@FunctionalInterface
public interface EntryObserver {

    /** Told of several, one stored after the other. */
    void stored(List<Appended.Stored> entries);
}
