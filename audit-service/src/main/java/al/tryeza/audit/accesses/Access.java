package al.tryeza.audit.accesses;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One access to a case, after the audit event content of IHE BALP: agent, entity, purpose, decision. It cannot hold an
 * identity.
 *
 * @param index of the entry it was derived from
 * @param officer officer id, or null where a service acted by itself
 * @param caseRef the case; null where its key was destroyed
 * @param table that has the case, or null where the case was none the officer may know of
 * @param categories classes of data, empty where only the pseudonymous view was seen
 * @param reason code of it, or null where none is asked for
 * @param decision {@code VIEWED}, {@code PREVIEWED} where it was asked who could see it, or what the policies decided
 * @param policies ids of the policies that determined the decision
 * @param policySet digest of the policy set, or null where no policy was asked
 * @param leaves ids of the grants and broken glasses that let the officer
 */
public record Access(
        long index,
        Instant time,
        @Nullable String officer,
        String institution,
        String role,
        @Nullable String caseRef,
        @Nullable String table,
        List<String> categories,
        String purpose,
        @Nullable String reason,
        String decision,
        List<String> policies,
        @Nullable String policySet,
        boolean breakGlass,
        List<String> leaves) {}
