package al.tryeza.audit.accesses;

import al.tryeza.audit.entries.KeyMark;
import java.util.List;

/** The index of accesses. */
public interface Accesses {

    /**
     * An access on its way into the index, which knows its case by the key of it.
     *
     * @param key of the case
     */
    record Indexed(Access access, KeyMark key) {}

    /** Adds some within the caller's transaction, which stores their entries. */
    void add(List<Indexed> accesses);

    List<Access> list(AccessQuery query);

    /**
     * How many accesses there are, whatever the limit of the query.
     *
     * @param last index of the last, -1 where there is none
     */
    record Found(long count, long last) {}

    /** Counts those that {@link #list} would give, one page after the other. */
    Found count(AccessQuery query);
}
