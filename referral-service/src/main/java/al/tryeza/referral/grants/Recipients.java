package al.tryeza.referral.grants;

import al.tryeza.referral.casework.CaseRef;
import java.util.Optional;

/** Those who can be granted something. Every call belongs to the caller's transaction. */
public interface Recipients {

    /** Keeps the officer from leaving until the transaction is over. Called before a case is held, as by who departs. */
    void hold(String officer);

    /** The officer, where they are active and the case exists for them. */
    Optional<Recipient> find(String officer, CaseRef ref);
}
