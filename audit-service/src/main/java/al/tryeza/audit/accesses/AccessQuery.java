package al.tryeza.audit.accesses;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which accesses are wanted, in the order of their index. A criterion that is null does not narrow.
 *
 * @param from earliest time, included
 * @param to latest time, excluded
 * @param after index after which to begin, -1 for the first
 * @param limit most accesses to give
 */
public record AccessQuery(
        @Nullable String caseRef,
        @Nullable String officer,
        @Nullable String institution,
        @Nullable Instant from,
        @Nullable Instant to,
        long after,
        int limit) {}
