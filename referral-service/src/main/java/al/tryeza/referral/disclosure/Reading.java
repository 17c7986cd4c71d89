package al.tryeza.referral.disclosure;

import java.util.List;

/** What became of a body. */
public sealed interface Reading {

    /**
     * It was taken apart into what may be passed on and what may not.
     *
     * @param codes for every other part of the service
     * @param identity for the vault alone
     */
    record Taken(CodedReferral codes, SealedIdentity identity) implements Reading {}

    /** It was refused, and nothing of it is kept; every fault is named. */
    record Refused(List<Fault> faults) implements Reading {}
}
