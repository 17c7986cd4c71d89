package al.tryeza.referral.glass;

import al.tryeza.referral.casework.CaseRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where broken glasses are kept. Every call belongs to the caller's transaction, which holds the case first. */
public interface GlassStore {

    /** The officer's right, which nobody else changes until the transaction ends. */
    GlassRight right(String officer);

    /** All of a case, the oldest first. */
    List<Glass> of(CaseRef ref);

    Optional<Glass> find(CaseRef ref, UUID id);

    /** Keeps what happened. */
    void write(GlassEvent event);

    /** Gives the right back, and with it what is still broken. */
    void restore(GlassRight right);

    /**
     * One of which the next level is to be told, with its case held; those that another instance holds are passed over.
     */
    Optional<Glass> overdue(Instant now);
}
