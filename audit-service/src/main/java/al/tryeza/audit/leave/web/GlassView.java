package al.tryeza.audit.leave.web;

import al.tryeza.audit.leave.BrokenGlass;
import al.tryeza.audit.leave.Leave;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A broken glass as an auditor sees it. */
record GlassView(
        long index,
        String glassId,
        Instant time,
        String officer,
        String institution,
        @JsonProperty("case") @Nullable String caseRef,
        List<String> categories,
        String purpose,
        String reasonCode,
        Instant until,
        @Nullable String verdict,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt) {

    static GlassView of(BrokenGlass glass) {
        Leave leave = glass.leave();
        return new GlassView(
                leave.index(),
                leave.id(),
                leave.from(),
                leave.officer(),
                leave.institution(),
                glass.caseRef(),
                leave.categories(),
                leave.purpose(),
                leave.why(),
                leave.until(),
                glass.verdict(),
                glass.reviewedBy(),
                glass.reviewedAt());
    }
}
