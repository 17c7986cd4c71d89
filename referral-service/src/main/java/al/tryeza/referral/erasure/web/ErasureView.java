package al.tryeza.referral.erasure.web;

import al.tryeza.referral.erasure.Erasure;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An erasure as it is shown.
 *
 * @param until when the last key is destroyed that opens what lies on an intake topic, where it is pending for that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErasureView(
        UUID erasureId,
        String caseRef,
        String status,
        String reasonCode,
        Instant requestedAt,
        @Nullable Instant erasedAt,
        @Nullable Instant until) {

    static ErasureView of(Erasure erasure) {
        return new ErasureView(
                erasure.id(),
                erasure.ref().value(),
                erasure.status().name(),
                erasure.reason().code(),
                erasure.requestedAt(),
                erasure.erasedAt().orElse(null),
                erasure.status() == Erasure.Status.ERASURE_PENDING
                        ? erasure.copiesUntil().orElse(null)
                        : null);
    }
}
