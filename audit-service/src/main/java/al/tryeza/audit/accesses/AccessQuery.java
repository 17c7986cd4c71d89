package al.tryeza.audit.accesses;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which accesses are wanted, in the order of their index. A criterion that is null does not narrow.
 *
 * @param from earliest time, included
 * @param to latest time, excluded
 * @param after index after which to begin, -1 for the first
 * @param last index with which to end
 * @param limit most accesses to give
 */
public record AccessQuery(
        @Nullable String caseRef,
        @Nullable String officer,
        @Nullable String institution,
        @Nullable String table,
        @Nullable String purpose,
        @Nullable String decision,
        @Nullable Boolean breakGlass,
        @Nullable Instant from,
        @Nullable Instant to,
        long after,
        long last,
        int limit) {

    /** Those of one case. */
    public static AccessQuery ofCase(String caseRef, long after, int limit) {
        return new AccessQuery(caseRef, null, null, null, null, null, null, null, null, after, Long.MAX_VALUE, limit);
    }

    /** The same, from behind that index. */
    public AccessQuery after(long index) {
        return new AccessQuery(
                caseRef, officer, institution, table, purpose, decision, breakGlass, from, to, index, last, limit);
    }

    /** The same, no further than that index. */
    public AccessQuery upTo(long index) {
        return new AccessQuery(
                caseRef, officer, institution, table, purpose, decision, breakGlass, from, to, after, index, limit);
    }
}
