package al.tryeza.referral.recusal;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle;
import java.time.Instant;

/** Publishes who was kept out of a case, in the transaction in which they were. */
@FunctionalInterface
public interface RecusalPublisher {

    void recused(CaseRef ref, Chronicle.Entry place, RecusalEvent event, Actor by, Instant at);
}
