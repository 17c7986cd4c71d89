package al.tryeza.audit.leave;

import al.tryeza.audit.entries.KeyMark;
import java.time.Instant;
import java.util.List;

/** The index of leave. What is added is added within the caller's transaction, which stores its entry. */
public interface Leaves {

    /**
     * Leave began.
     *
     * @param key of the case
     */
    void begun(Leave leave, KeyMark key);

    /**
     * It ended before its time.
     *
     * @param index of the entry that says so
     */
    void ended(long index, String id, Instant time);

    /**
     * Somebody judged a broken glass.
     *
     * @param index of the entry that says so
     */
    void reviewed(long index, String id, Instant time, String officer, String verdict);

    /** Broken glasses in the order of their index, with the last word on each. */
    List<BrokenGlass> glasses(GlassQuery query);
}
