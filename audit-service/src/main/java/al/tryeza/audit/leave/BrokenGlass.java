package al.tryeza.audit.leave;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A broken glass and what was said of it.
 *
 * @param caseRef the case; null where its key was destroyed
 * @param verdict the last one, or null where it still waits for one
 */
public record BrokenGlass(
        Leave leave,
        @Nullable String caseRef,
        @Nullable String verdict,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt) {}
