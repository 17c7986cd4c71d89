package al.tryeza.audit.scrutiny;

import al.tryeza.audit.entries.KeyMark;
import java.time.Instant;

/** Which cases are closed. */
public interface CaseStates {

    /**
     * A case was closed or reopened; within the caller's transaction, which stores the entry.
     *
     * @param index of the entry that says so
     * @param key of the case
     */
    void changed(long index, KeyMark key, Instant time, boolean closed);
}
