package al.tryeza.audit.entries;

import java.util.List;
import java.util.Optional;

/** Reads what is stored. */
public interface Entries {

    Optional<StoredEntry> find(long index);

    /** The entries asked for, without their values. */
    List<StoredEntry> list(EntryQuery query);

    /** How many entries there are, which is also the next index. */
    long size();
}
