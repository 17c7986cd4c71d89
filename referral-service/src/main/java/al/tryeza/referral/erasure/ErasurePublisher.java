package al.tryeza.referral.erasure;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.Chronicle;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Tells the record of erasures, in the transaction in which they happen. */
public interface ErasurePublisher {

    /**
     * Somebody asked for it.
     *
     * @param told officers of whom one is to agree
     */
    void requested(Erasure erasure, Chronicle.Entry entry, Collection<String> told, Collection<String> recused);

    void erased(Erasure erasure, Chronicle.Entry entry, Actor second, Optional<Instant> copiesUntil, Instant at);
}
