package al.tryeza.audit.entries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the decoded event says of itself, as far as every event does.
 *
 * @param key record key in text
 * @param version number within key and topic, from 1
 * @param caseRef the case it is about, or null where it is about something else
 */
public record Facts(
        String key,
        long version,
        Instant time,
        @Nullable String caseRef,
        @Nullable String officer,
        String institution,
        String role) {

    /** The case of an event that is about one. */
    public String requireCaseRef() {
        if (caseRef == null) {
            throw new IllegalStateException("event is not about a case");
        }
        return caseRef;
    }
}
