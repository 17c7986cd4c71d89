package al.tryeza.audit.entries;

import al.tryeza.audit.ledger.entry.Compartment;
import al.tryeza.audit.ledger.entry.Opening;
import java.util.List;
import java.util.Optional;

/** Reads what is stored. */
public interface Entries {

    /** The entry, with the value as it was received unless the key it was sealed under is destroyed. */
    Optional<StoredEntry> find(long index);

    /** The entries asked for, without their values. */
    List<StoredEntry> list(EntryQuery query);

    /** How many entries there are, which is also the next index. */
    long size();

    /**
     * A compartment of an entry with its salt, to be shown to somebody who is to check it against the log.
     *
     * @return empty where there is no such entry, it has no such compartment, or the key it needs is destroyed
     */
    Optional<Opening> opening(long index, Compartment compartment);
}
