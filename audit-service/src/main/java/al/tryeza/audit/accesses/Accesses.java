package al.tryeza.audit.accesses;

import java.util.List;

/** The index of accesses. */
public interface Accesses {

    /** Adds one within the caller's transaction, which stores its entry. */
    void add(Access access);

    List<Access> list(AccessQuery query);
}
