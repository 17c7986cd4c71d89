package al.tryeza.referral.disclosure;

import java.util.List;

/** What became of the body in which something is said of a case that there is. */
public sealed interface CaseUpdateReading {

    /** Consent is withdrawn in the case of which the caller knows by other means. */
    record Withdrawn(StatedWithdrawal withdrawal) implements CaseUpdateReading {}

    /**
     * Consent is withdrawn in the case that the body names.
     *
     * @param caseRef what was sent, which may be anything; never to be repeated before it is found to be a case
     */
    record WithdrawnIn(String caseRef, StatedWithdrawal withdrawal) implements CaseUpdateReading {
        @Override
        public String toString() {
            return "a withdrawal";
        }
    }

    /** It was refused, and nothing of it is kept; every fault is named. */
    record Refused(List<Fault> faults) implements CaseUpdateReading {}
}
