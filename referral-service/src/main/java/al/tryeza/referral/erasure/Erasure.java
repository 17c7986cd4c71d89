package al.tryeza.referral.erasure;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One case's erasure, from the wish to the last copy.
 *
 * @param approvedBy the second who agreed, an officer of another institution
 * @param erasedAt when the vault's keys of the case were destroyed
 * @param copiesUntil until when what was published may still be opened as it lies on an intake topic, sealed; empty where
 *     it did not come that way, or nothing was erased yet
 * @param completedAt when no copy was left
 */
public record Erasure(
        UUID id,
        CaseRef ref,
        ErasureReason reason,
        Actor requestedBy,
        Instant requestedAt,
        Optional<Actor> approvedBy,
        Optional<Instant> erasedAt,
        Optional<Instant> copiesUntil,
        Optional<Instant> completedAt) {

    /** How far it is. */
    public enum Status {
        /** Somebody else is to agree. */
        REQUESTED,
        /** Agreed on; the key service did not answer yet, and is asked again every minute. */
        APPROVED,
        /** The vault holds nothing any more; what was published is still on a topic, sealed. */
        ERASURE_PENDING,
        /** No key that exists opens anything of it. */
        ERASED
    }

    /** Why it is not agreed to. */
    public enum Refusal {
        SAME_OFFICER,
        SAME_INSTITUTION,
        ALREADY_APPROVED
    }

    public static Erasure requested(UUID id, CaseRef ref, ErasureReason reason, Actor by, Instant now) {
        return new Erasure(
                id, ref, reason, by, now, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Status status() {
        if (completedAt.isPresent()) {
            return Status.ERASED;
        }
        if (erasedAt.isPresent()) {
            return Status.ERASURE_PENDING;
        }
        return approvedBy.isPresent() ? Status.APPROVED : Status.REQUESTED;
    }

    /** Whether this officer may be the second; empty where they may. */
    public Optional<Refusal> whyNot(Actor second) {
        if (approvedBy.isPresent()) {
            return Optional.of(Refusal.ALREADY_APPROVED);
        }
        if (second.officer() != null && second.officer().equals(requestedBy.officer())) {
            return Optional.of(Refusal.SAME_OFFICER);
        }
        return second.institution().equals(requestedBy.institution())
                ? Optional.of(Refusal.SAME_INSTITUTION)
                : Optional.empty();
    }
}
