package al.tryeza.referral.consent;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle;

/** Publishes what a person decided, in the transaction in which it is recorded. */
@FunctionalInterface
public interface ConsentPublisher {

    void decided(CaseRef ref, Chronicle.Entry entry, Decision decision);
}
