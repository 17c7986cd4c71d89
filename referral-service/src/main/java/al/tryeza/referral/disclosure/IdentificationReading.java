package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.TraffickingStatus;
import java.util.List;

/** What became of the body of an identification. */
public sealed interface IdentificationReading {

    /**
     * It could be read.
     *
     * @param status what was decided
     * @param decidedBy ids of the institutions that decided, the sender's among them, each once
     * @param about whom it is about
     */
    record Taken(TraffickingStatus status, List<String> decidedBy, About about) implements IdentificationReading {}

    /** It was refused, and nothing of it is kept; every fault is named. */
    record Refused(List<Fault> faults) implements IdentificationReading {}

    /** The person whose status is stated. */
    sealed interface About {

        /**
         * The person of a case that there is, so the sender says.
         *
         * @param caseRef what was sent, which may be anything; never to be repeated before it is found to be a case
         */
        record KnownCase(String caseRef) implements About {
            @Override
            public String toString() {
                return "a case";
            }
        }

        /** A person of whom there is no case yet. */
        record NewCase(Reading.Taken referral) implements About {}
    }
}
