package al.tryeza.referral.disclosure;

import java.util.List;

/** What became of the body in which an officer states a decision about consent. */
public sealed interface ConsentReading {

    /** It could be read. */
    record Taken(StatedConsent consent) implements ConsentReading {}

    /** It was refused, and nothing of it is kept; every fault is named. */
    record Refused(List<Fault> faults) implements ConsentReading {}
}
