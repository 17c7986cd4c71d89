package al.tryeza.audit.leave;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which broken glasses are wanted. A criterion that is null does not narrow.
 *
 * @param awaiting true for those that wait for a verdict, false for those that have one
 * @param from earliest time of breaking, included
 * @param to latest, excluded
 * @param after index after which to begin, -1 for the first
 */
public record GlassQuery(
        @Nullable Boolean awaiting,
        @Nullable String caseRef,
        @Nullable String officer,
        @Nullable String institution,
        @Nullable Instant from,
        @Nullable Instant to,
        long after,
        int limit) {}
