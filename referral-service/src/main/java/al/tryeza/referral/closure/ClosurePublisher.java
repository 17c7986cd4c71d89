package al.tryeza.referral.closure;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle;
import java.time.Instant;
import java.util.Set;

/** Publishes that a case was closed or reopened, in the transaction in which it was. */
@FunctionalInterface
public interface ClosurePublisher {

    /**
     * Something happened.
     *
     * @param told ids of the officers who are told
     * @param recused institutions and tables for which the case does not exist
     */
    void happened(
            CaseRef ref,
            Chronicle.Entry place,
            ClosureEvent event,
            Set<String> told,
            Set<String> recused,
            Actor by,
            Instant at);
}
