package al.tryeza.audit.accesses.web;

import al.tryeza.audit.accesses.Access;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An access as an auditor sees it. */
record AccessView(
        long index,
        Instant time,
        @Nullable String officer,
        String institution,
        String role,
        @JsonProperty("case") @Nullable String caseRef,
        @Nullable String table,
        List<String> categories,
        String purpose,
        @Nullable String reasonCode,
        String decision,
        List<String> policies,
        @Nullable String policySet,
        boolean breakGlass) {

    static AccessView of(Access access) {
        return new AccessView(
                access.index(),
                access.time(),
                access.officer(),
                access.institution(),
                access.role(),
                access.caseRef(),
                access.table(),
                access.categories(),
                access.purpose(),
                access.reason(),
                access.decision(),
                access.policies(),
                access.policySet(),
                access.breakGlass());
    }
}
