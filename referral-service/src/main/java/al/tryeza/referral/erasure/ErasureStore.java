package al.tryeza.referral.erasure;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where erasures are kept. Every call belongs to the caller's transaction. */
public interface ErasureStore {

    /** Holds the case until the transaction ends, and answers its erasure. */
    Optional<Erasure> hold(CaseRef ref);

    /** The case's erasure, where there is one. */
    Optional<Erasure> of(CaseRef ref);

    void add(Erasure erasure);

    void approve(UUID id, Actor second, Instant now);

    /**
     * The vault holds nothing of the case any more.
     *
     * @param copiesUntil empty where nothing is left anywhere
     */
    void erased(UUID id, Instant now, Optional<Instant> copiesUntil);

    void completed(UUID id, Instant now);

    /** Cases on whose erasure is agreed, and of which something is left to be done. */
    List<CaseRef> unfinished();

    /** The last day on which something about the case came over Kafka, if any ever did. */
    Optional<LocalDate> lastPublished(CaseRef ref);
}
