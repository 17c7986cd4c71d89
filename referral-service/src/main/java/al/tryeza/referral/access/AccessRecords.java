package al.tryeza.referral.access;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.disclosure.AccessRequest;
import java.time.Instant;
import java.util.UUID;

/** Publishes each try to see who somebody is, in the transaction that decides on it. */
public interface AccessRecords {

    /**
     * The policies decided.
     *
     * @param number of the record within the accesses to its case, without gaps
     * @param policySet digest of the policies that were asked
     */
    void decided(
            UUID accessId,
            CaseStanding standing,
            long number,
            AccessRequest request,
            Judgement judgement,
            String policySet,
            Actor actor,
            Instant at);

    /**
     * For this officer there is no such case. Goes into the officer's own stream, under a number of its own.
     *
     * @param number of the record within the officer's tries, without gaps
     */
    void unknownCase(UUID accessId, CaseRef tried, long number, AccessRequest request, Actor actor, Instant at);
}
